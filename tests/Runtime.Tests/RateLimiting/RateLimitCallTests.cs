using System.Threading.RateLimiting;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Authentication;
using Dovetail.Runtime.Tests.Resilience;
using Dovetail.Runtime.Tests.Wire;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.RateLimiting;

/// <summary>How calls keep limits: their own, and the server's.</summary>
public sealed class RateLimitCallTests : ChaosTest
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_call_beyond_the_limit_waits_its_turn()
    {
        var connection = Limited(RateLimit.SlidingWindow(2, Second * 10));
        await RunAsync(Send("GET", connection: connection));
        await RunAsync(Send("GET", connection: connection));
        var third = Send("GET", connection: connection).WithResponse();

        Time.Advance(Second * 9);
        await Task.Delay(20, Cancellation);
        Assert.Equal(2, Server.Requests.Count);
        Time.Advance(Second);
        await third;
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task Retries_consume_permits()
    {
        Server.Then(Answer(503), Answer(503), Answer(204));
        var connection = Connect(options => options.RateLimit = new() { Limits = [RateLimit.SlidingWindow(3, TimeSpan.FromHours(1))] });

        await RunAsync(Send("GET", connection: connection));

        var e = await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", connection: connection));
        Assert.Equal(3, Server.Requests.Count);
        Assert.True(e.RetryAfter > TimeSpan.FromMinutes(59));
    }

    [Fact]
    public async Task The_replay_after_a_401_consumes_a_permit()
    {
        Server.Then(Answer(401), Answer(204));
        var connection = Connect(options =>
        {
            options.RateLimit = new() { Limits = [RateLimit.SlidingWindow(2, TimeSpan.FromHours(1))], PartitionBy = RateLimitPartition.Client };
            options.Credential = new StubTokens(Time);
        });

        await RunAsync(Send("GET", connection: connection));

        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", connection: connection));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_wait_beyond_what_is_allowed_fails_at_once_and_sends_nothing()
    {
        var connection = Connect(options => options.RateLimit = new() { Limits = [RateLimit.SlidingWindow(1, Second * 90)] });
        await RunAsync(Send("GET", connection: connection));

        var e = await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", connection: connection));

        Assert.Equal((Second * 90, 0, true), (e.RetryAfter, e.Attempts, e.RequestId is not null));
        Assert.Equal("GET it: the client's own limit is reached, and the attempt was not sent; there may be a permit in 90 s.", e.Message);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_wait_beyond_the_calls_own_time_fails_at_once()
    {
        var connection = Limited(RateLimit.SlidingWindow(1, Second * 30));
        await RunAsync(Send("GET", connection: connection));

        var e = await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", new RequestOptions { Timeout = Second * 20 }, connection: connection));

        Assert.Equal(Second * 30, e.RetryAfter);
    }

    [Fact]
    public async Task The_callers_cancellation_ends_the_wait_with_the_callers_token()
    {
        var connection = Limited(RateLimit.SlidingWindow(1, Second * 30));
        await RunAsync(Send("GET", connection: connection));
        using var caller = new CancellationTokenSource();
        var call = Send("GET", connection: connection, cancellationToken: caller.Token).WithResponse();

        await caller.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(caller.Token, e.CancellationToken);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(429, "Retry-After: 10")]
    [InlineData(403, "Retry-After: 10")]
    [InlineData(503, "Retry-After: 10")]
    [InlineData(200, "RateLimit: \"a\";r=0;t=10")]
    [InlineData(403, "X-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 10")]
    public async Task A_limit_that_the_server_has_reached_pauses_all_callers(int status, string header)
    {
        var connection = Connect(static options => options.Retry.Enabled = false);
        Server.Then(Answer(status, "", header));
        await Record.ExceptionAsync(async () => await Send("GET", connection: connection));
        var calls = Enumerable.Range(0, 20).Select(_ => Send("GET", connection: connection).WithResponse()).ToArray();

        Time.Advance(Second * 10);
        await Task.Delay(30, Cancellation);
        Assert.Single(Server.Requests);
        await Time.RunAsync(Task.WhenAll(calls));

        Assert.Equal(21, Server.Requests.Count);
    }

    [Fact]
    public async Task After_a_pause_callers_are_let_through_one_by_one()
    {
        var connection = Connect(static options => (options.Retry.Enabled, options.Random) = (false, new Random(7)));
        Server.Then(Answer(429, "", "Retry-After: 20"));
        await Assert.ThrowsAsync<ApiResponseException>(async () => await Send("GET", connection: connection));
        var start = Time.GetTimestamp();
        var calls = Enumerable.Range(0, 100).Select(_ => (Task)Send("GET", connection: connection).WithResponse()).ToList();

        // One wait at a time, and the call that it lets through to its end: so the clock is read before it moves on.
        var ends = new List<TimeSpan>();
        while (calls.Count > 0)
        {
            Time.Step();
            calls.Remove(await Task.WhenAny(calls));
            ends.Add(Time.GetElapsedTime(start));
        }

        Assert.InRange(ends[0], Second * 20, Second * 21);
        Assert.InRange(ends[^1] - ends[0], Second * 1.5, Second * 3);
        Assert.InRange(ends.GroupBy(static end => (int)(end.TotalSeconds * 5)).Max(static group => group.Count()), 5, 20);
    }

    [Fact]
    public async Task A_pause_longer_than_a_caller_waits_fails_him_at_once_and_ends_in_time()
    {
        var connection = Connect(static options => (options.Retry.Enabled, options.RateLimit.MaxPause) = (false, TimeSpan.FromMinutes(10)));
        Server.Then(Answer(429, "", "Retry-After: 410400"));
        var told = await Assert.ThrowsAsync<ApiResponseException>(async () => await Send("GET", connection: connection));
        Assert.Equal(TimeSpan.FromDays(4.75), told.RetryAfter);

        var e = await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", connection: connection));
        Assert.InRange(e.RetryAfter!.Value, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10.1));
        Time.Advance(TimeSpan.FromMinutes(10.1));
        await RunAsync(Send("GET", connection: connection));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_retry_after_the_servers_hint_is_not_held_up_twice()
    {
        var connection = Connect();
        Server.Then(Answer(429, "", "Retry-After: 10"), Answer(204));

        var response = await RunAsync(Send("GET", connection: connection));

        Assert.Equal(2, response.Attempts);
    }

    [Fact]
    public async Task Who_does_not_observe_the_server_is_not_paused()
    {
        var connection = Connect(static options => (options.Retry.Enabled, options.RateLimit.ObserveServer) = (false, false));
        Server.Then(Answer(429, "", "Retry-After: 10"));
        await Assert.ThrowsAsync<ApiResponseException>(async () => await Send("GET", connection: connection));

        await Send("GET", connection: connection);
    }

    [Fact]
    public async Task A_limit_that_is_switched_off_limits_nothing()
    {
        var connection = Connect(static options => options.RateLimit = new() { Enabled = false, Limits = [RateLimit.SlidingWindow(1, Second * 900)] });

        await Send("GET", connection: connection);
        await Send("GET", connection: connection);
    }

    [Fact]
    public async Task Each_credential_has_the_limit_to_itself_unless_the_options_say_otherwise()
    {
        var (anna, bert) = (ApiCredential.Bearer("anna"), ApiCredential.Bearer("bert"));
        var apart = Limited(RateLimit.SlidingWindow(1, Second * 900));
        await Send("GET", new() { Credential = anna }, connection: apart);
        await Send("GET", new() { Credential = bert }, connection: apart);
        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", new() { Credential = anna }, connection: apart));

        var together = Connect(static options => options.RateLimit = new() { Limits = [RateLimit.SlidingWindow(1, Second * 900)], PartitionBy = RateLimitPartition.Client });
        await Send("GET", new() { Credential = anna }, connection: together);
        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", new() { Credential = bert }, connection: together));
    }

    [Fact]
    public async Task Views_share_the_limits_of_their_client()
    {
        var connection = Limited(RateLimit.SlidingWindow(1, Second * 900));
        await Send("GET", connection: connection.With(static view => view.Headers["X-A"] = "a"));

        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", connection: connection));
        await Send("GET", connection: connection.With(static view => view.RateLimit = new() { Enabled = false }));
    }

    [Fact]
    public async Task Each_operation_can_have_the_limit_to_itself()
    {
        var connection = Connect(static options => options.RateLimit = new() { Limits = [RateLimit.SlidingWindow(1, Second * 900)], PartitionBy = RateLimitPartition.Operation });

        await Send("GET", connection: connection);
        await Send("DELETE", connection: connection);
        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", connection: connection));
    }

    [Fact]
    public async Task A_group_has_limits_beside_those_of_the_client()
    {
        var connection = Connect(static options =>
        {
            options.RateLimit.Limits = [RateLimit.SlidingWindow(3, Second * 900)];
            options.RateLimit.Groups["reading"] = new() { Operations = ["GET it", "HEAD it"], Limits = [RateLimit.SlidingWindow(1, Second * 900)] };
        });

        await Send("GET", connection: connection);
        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("HEAD", connection: connection));
        await Send("DELETE", connection: connection);
        await Send("DELETE", connection: connection);
        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("DELETE", connection: connection));
    }

    [Fact]
    public async Task The_description_limits_where_the_options_say_nothing()
    {
        var description = new ApiDescription("Shop") { RateLimits = [RateLimit.SlidingWindow(2, Second * 900)] };
        var limited = new ApiOperation<NoContent>("search", "GET", "/it") { Response = new EmptyResponse(), RateLimits = [RateLimit.SlidingWindow(1, Second * 900)] };
        var connection = ApiConnection.Create(description, new() { BaseAddress = Server.Address, TimeProvider = Time });
        await limited.Send(new ApiRequest(connection, null), Cancellation);
        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await limited.Send(new ApiRequest(connection, null), Cancellation));
        await Send("GET", connection: connection);
        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", connection: connection));

        var options = new ApiClientOptions { BaseAddress = Server.Address, TimeProvider = Time };
        options.RateLimit.Limits = [RateLimit.SlidingWindow(100, Second)];
        options.RateLimit.Groups["search"] = new() { Limits = [RateLimit.SlidingWindow(3, Second * 900)] };
        await using var overridden = ApiConnection.Create(description, options);
        for (var i = 0; i < 3; i++)
        {
            await limited.Send(new ApiRequest(overridden, null), Cancellation);
        }

        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await limited.Send(new ApiRequest(overridden, null), Cancellation));
    }

    [Fact]
    public async Task A_file_holds_its_permit_until_it_is_read()
    {
        var connection = Limited(RateLimit.Concurrency(1));
        Server.Default = Answer(200, "cat");
        var shop = new ShopClient(connection);
        var file = await shop.DownloadAsync();
        var next = shop.DownloadAsync().WithResponse();

        await Task.Delay(20, Cancellation);
        Assert.False(next.IsCompleted);
        await file.DisposeAsync();

        await (await next).Value.DisposeAsync();
    }

    [Fact]
    public async Task A_failure_gives_its_permit_back()
    {
        var connection = Connect(static options => (options.Retry.Enabled, options.RateLimit.Limits) = (false, [RateLimit.Concurrency(1)]));
        Server.Then(Reset, Answer(500), Answer(204));

        await Assert.ThrowsAsync<ApiConnectionException>(async () => await Send("GET", connection: connection));
        await Assert.ThrowsAsync<ApiResponseException>(async () => await Send("GET", connection: connection));
        await Send("GET", connection: connection);
    }

    [Fact]
    public async Task A_limiter_of_the_users_decides_in_place_of_the_clients_own_and_is_told_what_to_keep()
    {
        var asked = new List<RateLimitContext>();
        using var users = PartitionedRateLimiter.Create<RateLimitContext, string>(context =>
        {
            asked.Add(context);
            return RateLimitPartitions.Single(context.Host!, Time);
        });
        var connection = Connect(options =>
        {
            options.RateLimiter = users;
            options.RateLimit.Limits = [RateLimit.SlidingWindow(5, Second), RateLimit.Concurrency(7)];
        });

        await Send("GET", connection: connection);
        var e = await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", connection: connection));

        Assert.Equal(("Shop", $"127.0.0.1:{Server.Address.Port}", TimeSpan.FromSeconds(60)), (asked[0].Client, asked[0].Host, asked[0].LongestWait));
        Assert.Equal(5, Assert.Single(asked[0].Limits).Permits);
        Assert.Equal(Second * 1000, e.RetryAfter);
    }

    [Fact]
    public async Task A_limiter_of_the_users_that_never_answers_holds_a_call_up_no_longer_than_allowed()
    {
        using var users = PartitionedRateLimiter.Create<RateLimitContext, string>(context => RateLimitPartitions.Never(context.Client));
        var connection = Connect(options => (options.RateLimiter, options.RateLimit.Limits) = (users, [RateLimit.SlidingWindow(5, Second)]));
        var call = Send("GET", connection: connection).WithResponse();

        Time.Advance(TimeSpan.FromSeconds(60));

        await Assert.ThrowsAsync<LocalRateLimitException>(() => call);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void Options_that_can_not_work_are_told_all_at_once()
    {
        var e = Assert.Throws<ApiConfigurationException>(() => Connect(static options =>
        {
            options.RateLimit = new() { QueueLimit = -1, MaxWait = TimeSpan.FromSeconds(-1), Limits = [new() { Permits = 0 }] };
            options.RateLimit.Groups["search"] = new() { Limits = [RateLimit.SlidingWindow(1, TimeSpan.Zero)] };
        }));

        Assert.Equal(4, e.Failures.Count);
        Assert.Contains(e.Failures, static failure => failure.StartsWith("RateLimit:Limits:0 ", StringComparison.Ordinal));
        Assert.Contains(e.Failures, static failure => failure.StartsWith("RateLimit:Groups:search:Limits:0 ", StringComparison.Ordinal));
    }

    private ApiConnection Limited(params RateLimit[] limits) => Connect(options => options.RateLimit.Limits = limits);
}
