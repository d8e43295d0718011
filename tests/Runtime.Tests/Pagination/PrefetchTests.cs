using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Pagination;

public sealed class PrefetchTests : WalkTest
{
    private static readonly CursorAdvance Cursor = new("cursor");

    [Fact]
    public async Task Without_it_the_next_page_is_asked_for_when_it_is_needed()
    {
        Serve("""{"items":[1],"next":"a"}""", """{"items":[2]}""");

        await foreach (var _ in Walk(Paging(Cursor)).AsPages())
        {
            Assert.Single(Server.Requests);
            break;
        }

        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task With_it_the_next_page_is_asked_for_while_one_is_looked_at()
    {
        var second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Respond = (request, context) =>
        {
            if (request.Target.Contains("cursor", StringComparison.Ordinal))
            {
                second.TrySetResult();
                return WriteAsync(context, """{"items":[2]}""");
            }

            return WriteAsync(context, """{"items":[1],"next":"a"}""");
        };
        var items = new List<int>();

        await foreach (var page in Walk(Paging(Cursor)).WithPrefetch().AsPages())
        {
            await second.Task;
            items.AddRange(page.Items);
        }

        Assert.Equal([1, 2], items);
        Assert.Equal([1, 2], await Walk(Paging(Cursor)).WithPrefetch().Map(static item => item).ToListAsync());
    }

    [Fact]
    public async Task A_fault_of_the_page_ahead_loses_none_before_it()
    {
        var sent = 0;
        Server.Respond = (request, context) => sent++ == 0 ? WriteAsync(context, """{"items":[1],"next":"a"}""") : WireServer.Answer(500)(request, context);
        var items = new List<int>();

        await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (var item in Walk(Paging(Cursor)).WithPrefetch())
            {
                items.Add(item);
            }
        });

        Assert.Equal([1], items);
    }

    [Fact]
    public async Task Behaviour_79_Who_leaves_a_walk_ends_the_request_that_is_under_way()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Respond = async (request, context) =>
        {
            if (!request.Target.Contains("cursor", StringComparison.Ordinal))
            {
                await WriteAsync(context, """{"items":[1],"next":"a"}""");
                return;
            }

            context.RequestAborted.Register(aborted.SetResult);
            asked.SetResult();
            await aborted.Task;
        };

        await foreach (var _ in Walk(Paging(Cursor)).WithPrefetch())
        {
            await asked.Task;
            break;
        }

        await aborted.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task Behaviour_79_Cancellation_ends_a_page_in_its_middle_with_the_walks_token()
    {
        using var walk = new CancellationTokenSource();
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Respond = async (request, context) =>
        {
            if (!request.Target.Contains("cursor", StringComparison.Ordinal))
            {
                await WriteAsync(context, """{"items":[1],"next":"a"}""");
                return;
            }

            context.RequestAborted.Register(aborted.SetResult);
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync("""{"items":["""u8.ToArray(), CancellationToken.None);
            await context.Response.Body.FlushAsync(CancellationToken.None);
            await walk.CancelAsync();
            await aborted.Task;
        };

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Walk(Paging(Cursor)).ToListAsync(cancellationToken: walk.Token));

        Assert.Equal(walk.Token, e.CancellationToken);
        await aborted.Task.WaitAsync(Cancellation);
    }
}
