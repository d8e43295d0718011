using System.Collections.Concurrent;
using System.Net;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;
using Microsoft.AspNetCore.Http;

namespace Dovetail.Runtime.Tests.Batching;

/// <summary>Many calls at once: an outcome for each item, in the items' order.</summary>
public sealed class BatchTests : WireTest
{
    private static readonly ApiOperation<Owner> Create = new("createOwner", "POST", "/owners")
    {
        NeedsIdempotencyKey = true,
        Response = new JsonResponse<Owner, ModelFormat<Owner>>(),
    };

    private readonly ManualTime _time = new();
    private readonly ConcurrentDictionary<string, int> _seen = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(50)]
    public async Task Each_item_has_its_outcome_in_the_items_order(int count)
    {
        Answers(static (_, _) => 200);
        var shop = Client();

        var result = await Batch.RunAsync(Ids(count), id => shop.GetAsync(id), new() { Concurrency = 4 }, Cancellation);

        Assert.True(result.IsSuccess);
        Assert.Equal(Ids(count), result.Select(static item => item.Item));
        Assert.Equal(Ids(count), result.GetValues().Select(static owner => owner.FullName));
        Assert.Equal(Enumerable.Range(0, count), result.Select(static item => item.Index));
        Assert.Equal(count, Server.Requests.Count);
        Assert.All(result, static item => Assert.Equal(1, item.Tries));
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_asked_for()
    {
        var (busy, most) = (0, 0);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Respond = async (request, context) =>
        {
            var now = Interlocked.Increment(ref busy);
            most = Math.Max(most, now);
            if (now == 3)
            {
                all.TrySetResult();
            }

            await all.Task.WaitAsync(Cancellation);
            Interlocked.Decrement(ref busy);
            await Reply(context, 200, request);
        };
        var shop = Client();

        await Batch.RunAsync(Ids(9), id => shop.GetAsync(id), new() { Concurrency = 3 }, Cancellation);

        Assert.Equal(3, most);
    }

    [Fact]
    public async Task What_has_failed_for_now_is_tried_again_after_all_others_and_after_the_longest_wait()
    {
        Answers((id, tries) => id is "2" or "4" && tries == 1 ? 503 : 200, static id => id == "2" ? "7" : "3");
        var shop = Client();

        var batch = Batch.RunAsync(Ids(5), id => shop.GetAsync(id), new() { Concurrency = 2 }, Cancellation);
        await _time.UntilWaitAsync(Cancellation);
        Assert.Equal(TimeSpan.FromSeconds(7), _time.UntilNext);
        Assert.Equal(5, Server.Requests.Count);
        await _time.RunAsync(batch);
        var result = await batch;

        Assert.True(result.IsSuccess);
        Assert.Equal([1, 1, 2, 1, 2], result.Select(static item => item.Tries));
        Assert.Equal(7, Server.Requests.Count);
    }

    [Fact]
    public async Task What_fails_for_good_is_not_tried_again_and_ends_nothing()
    {
        Answers(static (id, _) => id == "1" ? 404 : id == "3" ? 400 : 200);
        var shop = Client();

        var result = await Batch.RunAsync(Ids(5), id => shop.GetAsync(id), cancellationToken: Cancellation);

        Assert.Equal([true, false, true, false, true], result.Select(static item => item.IsSuccess));
        Assert.Equal(5, Server.Requests.Count);
        Assert.Equal(HttpStatusCode.NotFound, Assert.IsAssignableFrom<ApiResponseException>(result[1].Error).StatusCode);
        Assert.Same(result[1].Error, Assert.ThrowsAny<ApiResponseException>(() => result[1].Value));
        Assert.Equal([1, 3], result.Failed.Select(static item => item.Index));
        var failed = Assert.Throws<BatchFailedException>(result.ThrowIfFailed);
        Assert.Equal((2, 0, 1), (failed.Failed, failed.NotSent, failed.FirstIndex));
    }

    [Fact]
    public async Task What_the_server_may_have_done_is_sent_again_only_with_a_key_of_the_items_own()
    {
        Answers(static (id, tries) => tries == 1 ? 503 : 200);
        var keyed = Connect(Settings);
        var shop = Client();

        var withKey = Batch.RunAsync(Ids(3), id => CreateKeyed(keyed, id), cancellationToken: Cancellation);
        await _time.RunAsync(withKey);
        var keys = Server.Requests.ToLookup(static request => request.Text, static request => request.Header("Idempotency-Key"));
        var without = await Batch.RunAsync(["x"], id => shop.CreateAsync(new Owner { FullName = id }), cancellationToken: Cancellation);

        Assert.True((await withKey).IsSuccess);
        Assert.Equal(3, keys.Count);
        Assert.All(keys, static key => Assert.Equal(2, key.Count()));
        Assert.All(keys, static key => Assert.Single(key.Distinct()));
        Assert.Equal(3, keys.SelectMany(static key => key).Distinct().Count());
        Assert.Equal((BatchStatus.Failed, 1), (without[0].Status, without[0].Tries));
        Assert.Null(Server.Requests[^1].Header("Idempotency-Key"));
    }

    [Fact]
    public async Task A_key_of_the_callers_own_stays()
    {
        Answers(static (_, tries) => tries == 1 ? 503 : 200);
        var shop = Client();

        var batch = Batch.RunAsync(Ids(2), id => shop.CreateAsync(new Owner { FullName = id }, new RequestOptions { IdempotencyKey = $"order-{id}" }), cancellationToken: Cancellation);
        await _time.RunAsync(batch);

        Assert.True((await batch).IsSuccess);
        Assert.Equal(["order-0", "order-0", "order-1", "order-1"], Server.Requests.Select(static request => request.Header("Idempotency-Key")).Order());
    }

    [Fact]
    public async Task Work_of_several_calls_is_repeated_only_where_each_of_them_may_be()
    {
        Answers(static (id, tries) => id == "owners" ? 200 : tries == 1 ? 503 : 200);
        var shop = Client();
        var keyed = Connect(Settings);

        var without = await Batch.RunAsync(["a"], async id =>
        {
            await shop.CreateAsync(new Owner { FullName = id });
            return await shop.GetAsync(id);
        }, cancellationToken: Cancellation);
        var batch = Batch.RunAsync(["b"], async id =>
        {
            await CreateKeyed(keyed, id);
            await CreateKeyed(keyed, id);
            return await shop.GetAsync(id);
        }, cancellationToken: Cancellation);
        await _time.RunAsync(batch);

        Assert.Equal((BatchStatus.Failed, 1), (without[0].Status, without[0].Tries));
        Assert.True((await batch).IsSuccess);
        var keys = Server.Requests.Select(static request => request.Header("Idempotency-Key")).Where(static key => key is not null).ToList();
        Assert.Equal(4, keys.Count);
        Assert.Equal(keys[..2], keys[2..]);
        Assert.NotEqual(keys[0], keys[1]);
    }

    [Fact]
    public async Task Retries_that_are_off_are_off_for_the_batch_as_well()
    {
        Answers(static (_, _) => 503);
        var shop = new ShopClient(Connect(options => options.TimeProvider = _time));

        var result = await Batch.RunAsync(Ids(2), id => shop.GetAsync(id), cancellationToken: Cancellation);
        var never = await Batch.RunAsync(Ids(2), id => Client().GetAsync(id), new() { MaxRetries = 0 }, Cancellation);

        Assert.All(result.Concat(never), static item => Assert.Equal((BatchStatus.Failed, 1), (item.Status, item.Tries)));
        Assert.Equal(4, Server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_asks_for_more_than_is_allowed_is_not_waited_for()
    {
        Answers(static (id, _) => id == "0" ? 429 : 200, static _ => "3600");
        var shop = Client();

        var result = await Batch.RunAsync(Ids(2), id => shop.GetAsync(id), cancellationToken: Cancellation);

        Assert.Equal(TimeSpan.FromHours(1), Assert.IsAssignableFrom<ApiResponseException>(result[0].Error).RetryAfter);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Cancelled_it_gives_what_is_done()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Server.Respond = async (request, context) =>
        {
            if (request.Target.EndsWith("/2", StringComparison.Ordinal))
            {
                arrived.SetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
                return;
            }

            await Reply(context, 200, request);
        };
        var shop = Client();

        var batch = Batch.RunAsync(Ids(6), id => shop.GetAsync(id), new() { Concurrency = 1 }, stop.Token);
        await arrived.Task.WaitAsync(Cancellation);
        await stop.CancelAsync();
        var result = await batch;

        Assert.Equal(
            [BatchStatus.Succeeded, BatchStatus.Succeeded, BatchStatus.Failed, BatchStatus.NotSent, BatchStatus.NotSent, BatchStatus.NotSent], result.Select(static item => item.Status));
        Assert.IsAssignableFrom<OperationCanceledException>(result[2].Error);
        Assert.All(result.NotSent, static item => Assert.Equal((null, 0), (item.Error, item.Tries)));
    }

    [Fact]
    public async Task Cancelled_while_it_waits_it_gives_what_is_done()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Answers(static (id, _) => id == "1" ? 503 : 200);
        var shop = Client();

        var batch = Batch.RunAsync(Ids(3), id => shop.GetAsync(id), cancellationToken: stop.Token);
        await _time.UntilWaitAsync(Cancellation);
        await stop.CancelAsync();
        var result = await batch;

        Assert.Equal([true, false, true], result.Select(static item => item.IsSuccess));
        Assert.IsAssignableFrom<ApiResponseException>(result[1].Error);
    }

    [Fact]
    public async Task Behind_an_open_circuit_it_waits_instead_of_failing_all_its_items()
    {
        var requests = 0;
        Answers((_, _) => Interlocked.Increment(ref requests) <= 3 ? 500 : 200);
        var shop = Breaking();

        var batch = Batch.RunAsync(Ids(40), id => shop.GetAsync(id), new() { Concurrency = 4 }, Cancellation);
        await _time.RunAsync(batch);
        var result = await batch;

        Assert.True(result.IsSuccess, string.Join(' ', result.Failed.Concat(result.NotSent).Select(static item => item.Error?.Message)));
        Assert.Equal(43, Server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_stays_down_does_not_hold_it_for_ever()
    {
        Answers(static (_, _) => 500);
        var shop = Breaking();

        var batch = Batch.RunAsync(Ids(200), id => shop.GetAsync(id), new() { Concurrency = 4 }, Cancellation);
        await _time.RunAsync(batch);
        var result = await batch;

        Assert.Empty(result.Succeeded);
        Assert.InRange(Server.Requests.Count, 3, 30);
    }

    [Fact]
    public async Task A_failure_that_makes_the_rest_pointless_stops_it()
    {
        Answers(static (id, _) => id == "1" ? 401 : 200);
        var shop = Client();
        static bool IsRefused(Exception e) => e is ApiResponseException { Kind: ApiErrorKind.Unauthorized };

        var result = await Batch.RunAsync(Ids(5), id => shop.GetAsync(id), new() { Concurrency = 1, StopWhen = IsRefused }, Cancellation);
        var thrown = await Batch.RunAsync(Ids(5), id => shop.GetAsync(id), new() { Concurrency = 1, StopWhen = static _ => throw new FormatException() }, Cancellation);

        Assert.Equal((1, 1, 3), (result.Succeeded.Count, result.Failed.Count, result.NotSent.Count));
        Assert.Equal((1, 1, 3), (thrown.Succeeded.Count, thrown.Failed.Count, thrown.NotSent.Count));
        Assert.Equal(4, Server.Requests.Count);
    }

    [Fact]
    public async Task What_can_not_be_sent_is_not_sent_and_says_why()
    {
        Answers(static (_, _) => 200);
        var shop = Client();

        var result = await Batch.RunAsync(["1", "..", "3"], id => shop.GetAsync(id), cancellationToken: Cancellation);

        Assert.Equal([BatchStatus.Succeeded, BatchStatus.NotSent, BatchStatus.Succeeded], result.Select(static item => item.Status));
        Assert.IsType<RequestValidationException>(result[1].Error);
    }

    [Fact]
    public async Task A_fault_of_the_callers_own_code_is_the_items_outcome()
    {
        Answers(static (_, _) => 200);
        var shop = Client();

        var result = await Batch.RunAsync(Ids(3), id => id == "1" ? throw new FormatException("mine") : shop.GetAsync(id), cancellationToken: Cancellation);

        Assert.Equal([true, false, true], result.Select(static item => item.IsSuccess));
        Assert.Equal((BatchStatus.Failed, 1), (result[1].Status, result[1].Tries));
        Assert.IsType<FormatException>(result[1].Error);
    }

    [Fact]
    public async Task The_same_item_twice_is_two_items()
    {
        Answers(static (_, _) => 200);
        var keyed = Connect(Settings);

        var result = await Batch.RunAsync(["a", "a", "a"], id => CreateKeyed(keyed, id), cancellationToken: Cancellation);

        Assert.Equal(3, result.Succeeded.Count);
        Assert.Equal(3, Server.Requests.Select(static request => request.Header("Idempotency-Key")).Distinct().Count());
    }

    [Fact]
    public async Task Progress_is_told_item_by_item_and_before_a_wait()
    {
        Answers(static (id, tries) => id == "1" && tries == 1 ? 503 : id == "2" ? 404 : 200);
        var told = new Told();
        var shop = Client();

        var batch = Batch.RunAsync(Ids(4), id => shop.GetAsync(id), new() { Concurrency = 1, Progress = told }, Cancellation);
        await _time.RunAsync(batch);
        await batch;

        Assert.Equal(
            [
                new(4, 1, 0, 0, default), new(4, 1, 0, 1, default), new(4, 1, 1, 1, default), new(4, 2, 1, 1, default),
                new(4, 2, 1, 1, TimeSpan.FromSeconds(1)), new(4, 3, 1, 0, default),
            ],
            told.Reports);
        Assert.Equal(4, told.Reports[^1].Completed);
    }

    [Fact]
    public async Task Who_shows_the_progress_and_throws_loses_nothing()
    {
        Answers(static (_, _) => 200);
        var shop = Client();

        var result = await Batch.RunAsync(Ids(3), id => shop.GetAsync(id), new() { Progress = new Told { Throws = true } }, Cancellation);

        Assert.True(result.IsSuccess);
    }

    [Fact]
    public async Task Options_without_a_meaning_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Batch.RunAsync(Ids(1), id => Client().GetAsync(id), new() { Concurrency = 0 }, Cancellation));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Batch.RunAsync(Ids(1), id => Client().GetAsync(id), new() { MaxRetries = -1 }, Cancellation));
    }

    private static List<string> Ids(int count) => [.. Enumerable.Range(0, count).Select(static index => $"{index}")];

    private static ApiCall<Owner> CreateKeyed(ApiConnection connection, string id)
    {
        var request = new ApiRequest(connection, null);
        request.JsonBody<Owner, ModelFormat<Owner>>(new Owner { FullName = id });
        return Create.Send(request, CancellationToken.None);
    }

    private static async Task Reply(HttpContext context, int status, WireRequest request, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsJsonAsync(new Dictionary<string, string> { ["full name"] = IdOf(request) }, Cancellation);
    }

    private static string IdOf(WireRequest request) => request.Target[(request.Target.LastIndexOf('/') + 1)..];

    // Retries of a single call are exhausted at once, and nobody waits for a server that has refused somebody else: what comes after that is the batch's.
    private void Settings(ApiClientOptions options)
    {
        options.RateLimit.ObserveServer = false;
        (options.Retry.Enabled, options.Retry.MaxRetries, options.Retry.QuotaCapacity) = (true, 1, 1);
        options.TimeProvider = _time;
    }

    private ShopClient Breaking() => new(Connect(options =>
    {
        Settings(options);
        (options.CircuitBreaker.Enabled, options.CircuitBreaker.ConsecutiveFailures) = (true, 3);
        (options.CircuitBreaker.ConsecutiveFailuresBreakDuration, options.CircuitBreaker.MaxBreakDuration) = (TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
    }));

    private ShopClient Client() => new(Connect(Settings));

    private void Answers(Func<string, int, int> status, Func<string, string>? retryAfter = null) => Server.Respond = (request, context) =>
    {
        var id = IdOf(request);
        var tries = _seen.AddOrUpdate(id == "owners" ? request.Text : id, 1, static (_, before) => before + 1);
        var code = status(id, tries);
        return Reply(context, code, request, code is 503 or 429 ? retryAfter?.Invoke(id) : null);
    };

    private sealed class Told : IProgress<BatchProgress>
    {
        public List<BatchProgress> Reports { get; } = [];

        public bool Throws { get; init; }

        public void Report(BatchProgress value)
        {
            Reports.Add(value);
            if (Throws)
            {
                throw new FormatException();
            }
        }
    }
}
