using System.Globalization;
using System.Net;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;
using Microsoft.AspNetCore.Http;

namespace Dovetail.Runtime.Tests.Pagination;

public sealed class PagedCallTests : WireTest
{
    private static readonly ApiOperation<IReadOnlyList<int>> List = new("list", "GET", "/list")
    {
        Accept = "application/json",
        Response = new JsonResponse<IReadOnlyList<int>, ListFormat<int, Int32Format>>(),
        Errors = [new EmptyError("404")],
    };

    private static readonly Paging<IReadOnlyList<int>, int> ByOffset = new(static page => page, new OffsetAdvance("offset", "limit"));
    private static readonly Paging<IReadOnlyList<int>, int> ByPage = new(static page => page, new PageNumberAdvance("page", "per_page", first: 1));

    private int _serverMax = int.MaxValue;

    [Theory]
    [InlineData(null, "/list /list?offset=3 /list?offset=6 /list?offset=7")]
    [InlineData(3, "/list?limit=3 /list?limit=3&offset=3 /list?limit=3&offset=6 /list?limit=3&offset=7")]
    [InlineData(7, "/list?limit=7 /list?limit=7&offset=7")]
    [InlineData(100, "/list?limit=100 /list?limit=100&offset=7")]
    public async Task All_items_by_offset(int? limit, string targets)
    {
        Serve(7, byPage: false);

        var items = await Walk(ByOffset, limit).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 7), items);
        Assert.Equal(Targets(targets), Server.Requests.Select(static request => Targets(request.Target).Single()));
    }

    [Theory]
    [InlineData(null, "/list /list?page=2 /list?page=3 /list?page=4")]
    [InlineData(3, "/list?per_page=3 /list?page=2&per_page=3 /list?page=3&per_page=3 /list?page=4&per_page=3")]
    public async Task All_items_by_page_number(int? size, string targets)
    {
        Serve(7, byPage: true);

        var items = await Walk(ByPage, size, "per_page").ToListAsync();

        Assert.Equal(Enumerable.Range(0, 7), items);
        Assert.Equal(Targets(targets), Server.Requests.Select(static request => Targets(request.Target).Single()));
    }

    [Fact]
    public async Task A_server_that_gives_less_than_asked_for_loses_nothing()
    {
        _serverMax = 3;
        Serve(7, byPage: true);

        Assert.Equal(Enumerable.Range(0, 7), await Walk(ByPage, 1000, "per_page").ToListAsync());
        Assert.Equal(4, Server.Requests.Count);
    }

    [Theory]
    [InlineData(7, 3)]
    [InlineData(6, 4)]
    [InlineData(3, 4)]
    [InlineData(1000, 4)]
    [InlineData(-1, 4)]
    public async Task A_total_ends_no_walk_while_pages_come_full_and_a_wrong_one_does_not_make_it_endless(int total, int requests)
    {
        Serve(7, byPage: false);
        var paging = new Paging<IReadOnlyList<int>, int>(static page => page, new OffsetAdvance("offset")) { Total = _ => total };

        await Walk(paging).ToListAsync();

        Assert.Equal(requests, Server.Requests.Count);
    }

    [Fact]
    public async Task With_a_cap_of_the_servers_the_total_still_counts_what_came()
    {
        _serverMax = 3;
        Serve(7, byPage: true);
        var paging = new Paging<IReadOnlyList<int>, int>(static page => page, new PageNumberAdvance("page", "per_page")) { Total = static _ => 7 };

        Assert.Equal(7, (await Walk(paging, 1000, "per_page").ToListAsync()).Count);
    }

    [Fact]
    public async Task A_flag_ends_the_walk_and_a_short_page_does_not()
    {
        Serve(7, byPage: false);
        var paging = new Paging<IReadOnlyList<int>, int>(static page => page, new OffsetAdvance("offset", "limit")) { HasMore = static page => page.Count == 0 || page[^1] < 6 };

        Assert.Equal(7, (await Walk(paging, 100).ToListAsync()).Count);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Nothing_is_sent_before_it_is_asked_for_and_each_walk_is_a_fresh_one()
    {
        Serve(7, byPage: false);
        var call = Walk(ByOffset, 4);
        Assert.Empty(Server.Requests);

        IReadOnlyList<int> first = await call;
        var response = await call.WithResponse();
        await call.ToListAsync();
        await call.ToListAsync();

        Assert.Equal([0, 1, 2, 3], first);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(8, Server.Requests.Count);
    }

    [Fact]
    public async Task A_walk_resumes_behind_a_page()
    {
        Serve(7, byPage: true);
        string? continuation = null;
        await foreach (var page in Walk(ByPage).AsPages(pageSize: 2))
        {
            continuation = page.Continuation;
            break;
        }

        var rest = new List<int>();
        await foreach (var page in Walk(ByPage).AsPages(continuation: continuation))
        {
            rest.AddRange(page.Items);
            Assert.Equal(page.Items, page.Value);
            Assert.Equal(HttpStatusCode.OK, page.Response.StatusCode);
            continuation = page.Continuation;
        }

        Assert.Equal([2, 3, 4, 5, 6], rest);
        Assert.Null(continuation);
        Assert.Throws<ArgumentException>(() => Walk(ByPage).AsPages(pageSize: 3, continuation: "page=2&per_page=2"));
    }

    [Fact]
    public async Task A_resumed_walk_by_page_number_counts_towards_the_total()
    {
        Serve(7, byPage: true);
        var paging = new Paging<IReadOnlyList<int>, int>(static page => page, new PageNumberAdvance("page", "per_page")) { Total = static _ => 7 };

        var items = new List<int>();
        await foreach (var page in Walk(paging).AsPages(continuation: "page=3&per_page=3"))
        {
            items.AddRange(page.Items);
        }

        Assert.Equal([6], items);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData(null, "")]
    [InlineData(null, "cursor=5")]
    [InlineData(null, "offset=x")]
    [InlineData(null, "offset=-5")]
    public void What_can_not_be_asked_for_is_refused_at_once(int? size, string? continuation) =>
        Assert.ThrowsAny<ArgumentException>(() => Walk(ByOffset).AsPages(size, continuation));

    [Fact]
    public void A_page_size_needs_a_parameter() =>
        Assert.Throws<ArgumentException>(() => Walk(new Paging<IReadOnlyList<int>, int>(static page => page, new OffsetAdvance("offset"))).AsPages(pageSize: 5));

    [Fact]
    public async Task A_server_that_ignores_the_offset_is_found_out()
    {
        Server.Answers(200, "[1,2,3]");

        var e = await Assert.ThrowsAsync<PaginationLoopException>(() => Walk(ByOffset).ToListAsync());

        Assert.Equal((3, 3), (e.Pages, Server.Requests.Count));
        Assert.Contains("offset", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_walk_has_an_end()
    {
        Server.Respond = static (request, context) => WriteAsync(context, $"[{request.Target.Length},{Random.Shared.Next()}]");
        var paging = new Paging<IReadOnlyList<int>, int>(static page => page, new OffsetAdvance("offset")) { MaxPages = 5 };

        var e = await Assert.ThrowsAsync<PaginationLoopException>(() => Walk(paging).ToListAsync());

        Assert.Equal((5, 5), (e.Pages, Server.Requests.Count));
    }

    [Fact]
    public async Task No_more_pages_are_sent_for_than_are_taken()
    {
        Serve(7, byPage: false);

        Assert.Equal([0, 1, 2, 3], await Walk(ByOffset, 2).ToListAsync(max: 4));
        Assert.Equal(2, Server.Requests.Count);
        Assert.Empty(await Walk(ByOffset, 2).ToListAsync(max: 0));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task An_error_of_any_page_fails_the_walk()
    {
        Serve(7, byPage: false);
        var serve = Server.Respond;
        Server.Respond = (request, context) => request.Target.Contains("offset", StringComparison.Ordinal) ? WireServer.Answer(404)(request, context) : serve(request, context);
        var items = new List<int>();

        await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (var item in Walk(ByOffset, 2))
            {
                items.Add(item);
            }
        });

        Assert.Equal([0, 1], items);
    }

    [Fact]
    public async Task Cancellation_works_in_the_middle_and_carries_the_callers_token()
    {
        Serve(7, byPage: false);
        using var walk = new CancellationTokenSource();
        using var call = new CancellationTokenSource();
        var request = new ApiRequest(Connect(), options: null);
        request.Query<int, Int32Format>("limit", 2);
        var items = 0;

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in List.Pages(request, ByOffset, call.Token).WithCancellation(walk.Token))
            {
                if (++items == 2)
                {
                    await walk.CancelAsync();
                }
            }
        });

        Assert.Equal((walk.Token, 2), (e.CancellationToken, items));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_configured_call_can_be_awaited_and_enumerated()
    {
        Serve(7, byPage: false);
        var items = new List<int>();

        IReadOnlyList<int> first = await Walk(ByOffset, 3).ConfigureAwait(false);
        await foreach (var item in Walk(ByOffset, 3).ConfigureAwait(false))
        {
            items.Add(item);
        }

        await foreach (var item in Walk(ByOffset, 3).ConfigureAwait(false).WithCancellation(Cancellation))
        {
            items.Add(item);
        }

        Assert.Equal((3, 14), (first.Count, items.Count));
    }

    [Fact]
    public async Task Items_can_be_mapped()
    {
        Serve(3, byPage: false);

        var texts = await Walk(ByOffset).Map(static number => $"#{number}").ToListAsync();

        Assert.Equal(["#0", "#1", "#2"], texts);
    }

    [Fact]
    public async Task A_body_is_sent_with_each_page()
    {
        Serve(4, byPage: false);
        var request = new ApiRequest(Connect(), options: null);
        request.Query<int, Int32Format>("limit", 2);
        request.JsonBody<string, StringFormat>("filter");
        var search = new ApiOperation<IReadOnlyList<int>>("search", "POST", "/list") { Response = new JsonResponse<IReadOnlyList<int>, ListFormat<int, Int32Format>>() };

        Assert.Equal(4, (await search.Pages(request, ByOffset, Cancellation).ToListAsync()).Count);
        Assert.All(Server.Requests, static sent => Assert.Equal("\"filter\"", sent.Text));
    }

    [Fact]
    public async Task Walks_can_be_made_in_tests()
    {
        var call = PagedCall.From<int>([1, 2], [3]);
        var wrapped = PagedCall.From(static (string page) => page.ToCharArray(), "ab", "c");
        var failed = PagedCall.FromException<string, char>(new ApiConnectionException("down"));

        Assert.Equal([1, 2, 3], await call.ToListAsync());
        Assert.Equal([1, 2], await call);
        Assert.Equal("abc", string.Concat(await wrapped.ToListAsync()));
        await Assert.ThrowsAsync<ApiConnectionException>(async () => await failed);
        await Assert.ThrowsAsync<ApiConnectionException>(() => failed.ToListAsync());
        var continuations = new List<string?>();
        await foreach (var page in call.AsPages())
        {
            continuations.Add(page.Continuation);
        }

        await foreach (var page in call.AsPages(continuation: continuations[0]))
        {
            Assert.Equal([3], page.Items);
        }

        Assert.Null(continuations[^1]);
    }

    private static Task WriteAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }

    /// <summary>Targets, the parameters of each in the order of their names.</summary>
    private static IEnumerable<string> Targets(string targets) => targets.Split(' ').Select(static target =>
        string.Join('?', target.Split('?').Select(static part => string.Join('&', part.Split('&').Order(StringComparer.Ordinal)))));

    private PagedCall<IReadOnlyList<int>, int> Walk(Paging<IReadOnlyList<int>, int> paging, int? size = null, string sizeName = "limit")
    {
        var request = new ApiRequest(Connect(), options: null);
        request.Query<int, Int32Format>(sizeName, size);
        return List.Pages(request, paging, CancellationToken.None);
    }

    private void Serve(int count, bool byPage) => Server.Respond = (request, context) =>
    {
        var query = context.Request.Query;
        int Number(string name, int fallback) => query.TryGetValue(name, out var text) ? int.Parse(text!, CultureInfo.InvariantCulture) : fallback;
        var size = Math.Min(_serverMax, Number(byPage ? "per_page" : "limit", 3));
        var skip = byPage ? (Number("page", 1) - 1) * size : Number("offset", 0);
        return WriteAsync(context, $"[{string.Join(',', Enumerable.Range(0, count).Skip(skip).Take(size))}]");
    };
}
