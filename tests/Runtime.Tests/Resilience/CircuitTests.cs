using System.Net;
using Dovetail.Runtime.Tests.Wire;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.Resilience;

/// <summary>When calls are stopped, and how they start again.</summary>
public sealed class CircuitTests : ChaosTest
{
    private readonly ApiCircuits _circuits = new();

    private ApiCircuit Circuit => _circuits.Of(Server.Address);

    [Fact]
    public async Task Failures_in_a_row_open_the_circuit_and_a_success_after_the_break_closes_it()
    {
        var shop = Client();
        await BreakAsync(shop);

        var stopped = await Assert.ThrowsAsync<CircuitOpenException>(async () => await shop.TextAsync());
        Assert.Equal((TimeSpan.FromSeconds(60), 0, Server.Address), (stopped.RetryAfter, stopped.Attempts, stopped.Server));
        Time.Advance(TimeSpan.FromSeconds(59));
        await Assert.ThrowsAsync<CircuitOpenException>(async () => await shop.TextAsync());
        Assert.Equal(5, Server.Requests.Count);

        Time.Advance(TimeSpan.FromSeconds(1));
        Server.Default = Answer(200, "back");
        Assert.Equal("back", await shop.TextAsync());
        Assert.Equal((CircuitState.Closed, 6), (Circuit.State, Server.Requests.Count));
    }

    [Fact]
    public async Task A_part_of_failures_opens_the_circuit_where_there_are_enough_attempts()
    {
        var shop = Client(options => options.CircuitBreaker.ConsecutiveFailures = 0);
        for (var i = 0; i < 9; i++)
        {
            Server.Then(Answer(500), Answer(200));
        }

        Server.Then(Answer(200), Answer(200));
        for (var i = 0; i < 20; i++)
        {
            await Settle(shop);
        }

        Assert.Equal(CircuitState.Closed, Circuit.State);
        Server.Then(Answer(500), Answer(500));
        await Settle(shop);
        await Settle(shop);
        Assert.Equal((CircuitState.Open, TimeSpan.FromSeconds(15)), (Circuit.State, Circuit.RetryAfter));
    }

    [Fact]
    public async Task Failures_of_long_ago_do_not_count()
    {
        var shop = Client(options => (options.CircuitBreaker.ConsecutiveFailures, options.CircuitBreaker.MinimumThroughput) = (0, 4));
        Server.Default = Answer(500);
        for (var i = 0; i < 20; i++)
        {
            await Settle(shop);
            Time.Advance(TimeSpan.FromSeconds(11));
        }

        Assert.Equal(CircuitState.Closed, Circuit.State);
    }

    [Fact]
    public async Task After_the_break_one_of_100_callers_gets_through_and_the_others_are_told_when()
    {
        var shop = Client();
        await BreakAsync(shop);
        Time.Advance(TimeSpan.FromSeconds(60));
        var release = new TaskCompletionSource();
        Server.Default = async socket =>
        {
            await release.Task;
            return await Answer(200, "back")(socket);
        };

        var calls = Enumerable.Range(0, 100).Select(_ => shop.TextAsync().AsTask()).ToList();
        var refused = calls.Where(static call => call.IsFaulted).ToList();
        release.SetResult();

        Assert.Equal(99, refused.Count);
        foreach (var call in refused)
        {
            Assert.Equal(TimeSpan.FromSeconds(30), (await Assert.ThrowsAsync<CircuitOpenException>(() => call)).RetryAfter);
        }

        Assert.Equal("back", await calls.Except(refused).Single());
        Assert.Equal((CircuitState.Closed, 6), (Circuit.State, Server.Requests.Count));
    }

    [Fact]
    public async Task A_probe_that_its_caller_cancels_does_not_close_the_circuit_and_the_next_caller_is_the_probe()
    {
        var shop = Client();
        await BreakAsync(shop);
        Time.Advance(TimeSpan.FromSeconds(60));
        Server.Default = Server.Silence;
        using var caller = new CancellationTokenSource();
        var probe = shop.TextAsync(cancellationToken: caller.Token).WithResponse();
        await ArrivedAsync(6);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe);

        Assert.Equal(CircuitState.HalfOpen, Circuit.State);
        Server.Default = Answer(503);
        await Assert.ThrowsAsync<ApiResponseException>(async () => await shop.TextAsync());
        Assert.Equal((CircuitState.Open, 7), (Circuit.State, Server.Requests.Count));
    }

    [Fact]
    public async Task A_probe_that_hangs_loses_its_place()
    {
        var shop = Client();
        await BreakAsync(shop);
        Time.Advance(TimeSpan.FromSeconds(60));
        Server.Default = Server.Silence;

        // A handler of the user's that ignores every timeout.
        var hung = Client(options => options.Pipeline.AttemptHandlers.Add(new Hanging())).TextAsync();
        await Assert.ThrowsAsync<CircuitOpenException>(async () => await shop.TextAsync());
        Time.Advance(TimeSpan.FromSeconds(30));
        Server.Default = Answer(200, "back");

        Assert.Equal("back", await shop.TextAsync());
        Assert.Equal((false, CircuitState.Closed), (hung.IsCompleted, Circuit.State));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task What_began_before_the_break_changes_nothing(int lateStatus)
    {
        var shop = Client();
        var release = new TaskCompletionSource();
        Server.Then(async socket =>
        {
            await release.Task;
            return await Answer(lateStatus)(socket);
        });
        var late = shop.TextAsync().WithResponse();
        await ArrivedAsync(1);
        await BreakAsync(shop);
        Circuit.Reset();
        await BreakAsync(shop);
        release.SetResult();
        await late.ContinueWith(static _ => { }, TaskScheduler.Default);

        Assert.Equal((CircuitState.Open, TimeSpan.FromSeconds(60)), (Circuit.State, Circuit.RetryAfter));
    }

    [Fact]
    public async Task A_probe_that_fails_doubles_the_break_up_to_the_longest()
    {
        var shop = Client(options => options.CircuitBreaker.ConsecutiveFailuresBreakDuration = TimeSpan.FromSeconds(50));
        await BreakAsync(shop);

        foreach (var seconds in (double[])[50, 105, 126, 126])
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), Circuit.RetryAfter);
            Time.Advance(TimeSpan.FromSeconds(seconds));
            await Settle(shop);
        }
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(501)]
    public async Task What_a_working_server_answers_never_opens_the_circuit(int status)
    {
        Server.Default = Answer(status);
        var shop = Client();
        for (var i = 0; i < 50; i++)
        {
            await Settle(shop);
        }

        Assert.Equal((CircuitState.Closed, 50), (Circuit.State, Server.Requests.Count));
    }

    [Fact]
    public async Task A_credential_that_can_not_be_had_never_opens_the_circuit()
    {
        var shop = Client(static options => options.Credential = ApiCredential.From(static (_, _) => throw new AuthenticationFailedException("no token")));
        for (var i = 0; i < 50; i++)
        {
            await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await shop.TextAsync());
        }

        Assert.Equal(CircuitState.Closed, Circuit.State);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_call_that_the_limiter_refuses_never_opens_the_circuit()
    {
        var shop = Client(static options => options.RateLimit = new() { Limits = [RateLimit.SlidingWindow(1, TimeSpan.FromHours(1))] });
        Server.Default = Answer(200, "text");
        Assert.Equal("text", await shop.TextAsync());
        for (var i = 0; i < 50; i++)
        {
            await Assert.ThrowsAsync<LocalRateLimitException>(async () => await shop.TextAsync());
        }

        Assert.Equal(CircuitState.Closed, Circuit.State);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Connection_errors_and_timeouts_open_the_circuit()
    {
        Server.Then(Reset, HalfBody, Reset);
        Server.Default = Server.Silence;
        var shop = Client();
        for (var i = 0; i < 5; i++)
        {
            var call = shop.TextAsync().WithResponse();
            await ArrivedAsync(i + 1);
            await Time.RunAsync(call, TimeSpan.FromSeconds(30));
        }

        Assert.Equal((CircuitState.Open, 5), (Circuit.State, Server.Requests.Count));
    }

    [Fact]
    public async Task Each_server_and_each_client_has_circuits_of_its_own_unless_they_are_shared()
    {
        await using var other = new ChaosServer();
        var shop = Client();
        await BreakAsync(shop);

        await shop.With(view => view.BaseAddress = other.Address).DeleteAsync();
        Assert.Equal(2, _circuits.All.Count);
        await Assert.ThrowsAsync<CircuitOpenException>(async () => await Client().TextAsync());
        await Settle(Client(options => options.Circuits = new ApiCircuits()));
        Assert.Equal((1, 6), (other.Requests.Count, Server.Requests.Count));
    }

    [Fact]
    public async Task A_circuit_can_be_watched_opened_and_closed_by_hand()
    {
        var seen = new List<CircuitState>();
        _circuits.Changed += (_, change) => seen.Add(change.State);
        var shop = Client();

        Circuit.Isolate();
        var e = await Assert.ThrowsAsync<CircuitOpenException>(async () => await shop.TextAsync());
        Time.Advance(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<CircuitOpenException>(async () => await shop.TextAsync());
        Circuit.Reset();
        await BreakAsync(shop);

        Assert.Null(e.RetryAfter);
        Assert.Equal([CircuitState.Isolated, CircuitState.Closed, CircuitState.Open], seen);
        Assert.Equal(5, Server.Requests.Count);
    }

    [Fact]
    public async Task An_open_circuit_is_not_tried_again_and_spends_no_credential()
    {
        var asked = 0;
        var shop = Client(options =>
        {
            options.Retry.Enabled = true;
            options.Pipeline.CallHandlers.Add(new Counting(() => asked++));
        });
        Circuit.Isolate();

        var e = await Assert.ThrowsAsync<CircuitOpenException>(async () => await shop.TextAsync());

        Assert.Equal((1, 0), (asked, e.FailedAttempts.Count));
        await shop.With(static view => view.CircuitBreaker = new CircuitBreakerOptions { Enabled = false }).DeleteAsync();
        Assert.Single(Server.Requests);
    }

    private ShopClient Client(Action<ApiClientOptions>? configure = null) => Shop(options =>
    {
        options.Circuits = _circuits;
        (options.CircuitBreaker.Enabled, options.Retry.Enabled) = (true, false);
        configure?.Invoke(options);
    });

    /// <summary>Lets five calls fail.</summary>
    private async Task BreakAsync(ShopClient shop)
    {
        Server.Default = Answer(500);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.InternalServerError, (await Assert.ThrowsAsync<ApiResponseException>(async () => await shop.TextAsync())).StatusCode);
        }

        Assert.Equal(CircuitState.Open, Circuit.State);
    }

    private async Task ArrivedAsync(int requests)
    {
        while (Server.Requests.Count < requests)
        {
            await Task.Delay(1, Cancellation);
        }
    }

    private static async Task Settle(ShopClient shop) => await shop.TextAsync().WithResponse().ContinueWith(static _ => { }, TaskScheduler.Default);

    private sealed class Hanging : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new TaskCompletionSource<HttpResponseMessage>().Task;
    }

    private sealed class Counting(Action count) : ApiCallHandler
    {
        public override ValueTask<ApiReply> SendAsync(ApiCallContext context, Func<CancellationToken, ValueTask<ApiReply>> send, CancellationToken cancellationToken)
        {
            count();
            return send(cancellationToken);
        }
    }
}
