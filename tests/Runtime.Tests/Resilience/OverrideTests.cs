using Dovetail.Http;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.Resilience;

/// <summary>Each layer can be switched off, and set otherwise, for a client, a view, an operation and a call. What is narrower goes before what is wider.</summary>
public sealed class OverrideTests : ChaosTest
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public enum Place
    {
        Client,
        View,
        Operation,
        Call,
    }

    public static TheoryData<Place> Places => [.. Enum.GetValues<Place>()];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Retries(Place place)
    {
        Server.Default = Answer(503);

        await FailAsync<ApiResponseException, string>(Call(place, new Blocks { Retry = new() { MaxRetries = 4 } }));
        Assert.Equal(5, Server.Requests.Count);
        await FailAsync<ApiResponseException, string>(Call(place, new Blocks { Retry = new() { MaxRetries = 4, Enabled = false } }));
        Assert.Equal(6, Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Timeouts(Place place)
    {
        Server.Default = Server.Silence;

        var e = await FailAsync<ApiTimeoutException, string>(Call(place, new Blocks { Timeouts = new() { Total = TimeSpan.FromSeconds(7), Attempt = TimeSpan.FromSeconds(7) }, Retry = new() { Enabled = false } }));
        Assert.Equal(TimeSpan.FromSeconds(7), e.Timeout);

        using var caller = new CancellationTokenSource();
        var call = Call(place, new Blocks { Timeouts = new() { Enabled = false } }, caller.Token).WithResponse();
        Time.Advance(Hour);
        await Task.Delay(20, Cancellation);
        Assert.False(call.IsCompleted);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Circuit_breaker(Place place)
    {
        Server.Default = Answer(503);
        var circuits = new ApiCircuits();
        var blocks = new Blocks { Circuits = circuits, CircuitBreaker = new() { ConsecutiveFailures = 2 }, Retry = new() { Enabled = false } };

        await FailAsync<ApiResponseException, string>(Call(place, blocks));
        await FailAsync<ApiResponseException, string>(Call(place, blocks));
        await FailAsync<CircuitOpenException, string>(Call(place, blocks));
        await FailAsync<ApiResponseException, string>(Call(place, blocks with { CircuitBreaker = new() { Enabled = false } }));
        Assert.Equal(3, Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Rate_limit(Place place)
    {
        Server.Default = Answer(200, "text");
        var limits = new RateLimitOptions { Limits = [RateLimit.SlidingWindow(1, Hour)] };
        var call = Calls(place, new Blocks { RateLimit = limits });

        Assert.Equal("text", await call());
        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await call());
        call = Calls(place, new Blocks { RateLimit = new() { Enabled = false, Limits = limits.Limits } });
        Assert.Equal("text", await call());
        Assert.Equal("text", await call());
    }

    [Fact]
    public async Task The_call_goes_before_the_operation_which_goes_before_the_view()
    {
        Server.Default = Answer(503);
        var shop = Shop(static options => options.Operations["getText"] = new() { Retry = new() { MaxRetries = 2 } }).With(static view => view.Retry = new() { MaxRetries = 7 });

        await FailAsync<ApiResponseException, string>(shop.TextAsync());
        Assert.Equal(3, Server.Requests.Count);
        await FailAsync<ApiResponseException, string>(shop.TextAsync(new RequestOptions { Retry = new() { MaxRetries = 0 } }));
        Assert.Equal(4, Server.Requests.Count);
        await FailAsync<ApiResponseException, string>(shop.TextAsync(new RequestOptions { Retry = new() { MaxRetries = 0 }, MaxRetries = 1 }));
        Assert.Equal(6, Server.Requests.Count);
    }

    [Fact]
    public async Task Blocks_of_a_call_that_can_not_work_are_told_with_their_keys()
    {
        var options = new RequestOptions
        {
            Retry = new() { MaxRetries = -1 },
            CircuitBreaker = new() { FailureRatio = 2 },
            Timeouts = new() { Idle = TimeSpan.Zero },
            RateLimit = new() { QueueLimit = -1 },
        };

        var e = await FailAsync<RequestValidationException, string>(Shop().TextAsync(options));

        Assert.Equal(["Timeouts:Idle", "Retry:MaxRetries", "CircuitBreaker:FailureRatio", "RateLimit:QueueLimit"], e.Violations.Select(static violation => violation.Parameter));
        Assert.Empty(Server.Requests);
    }

    private ApiCall<string> Call(Place place, Blocks blocks, CancellationToken cancellationToken = default) => Calls(place, blocks, cancellationToken)();

    /// <summary>Calls of one client that has the blocks at their place.</summary>
    private Func<ApiCall<string>> Calls(Place place, Blocks blocks, CancellationToken cancellationToken = default)
    {
        var shop = Shop(options =>
        {
            options.Circuits = blocks.Circuits ?? options.Circuits;
            switch (place)
            {
                case Place.Client:
                    options.Retry = blocks.Retry ?? options.Retry;
                    options.Timeouts = blocks.Timeouts ?? options.Timeouts;
                    options.CircuitBreaker = blocks.CircuitBreaker ?? options.CircuitBreaker;
                    options.RateLimit = blocks.RateLimit ?? options.RateLimit;
                    break;
                case Place.Operation:
                    options.Operations["getText"] = new() { Retry = blocks.Retry, Timeouts = blocks.Timeouts, CircuitBreaker = blocks.CircuitBreaker, RateLimit = blocks.RateLimit };
                    break;
            }
        });
        var view = place is Place.View ? shop.With(blocks.Apply) : shop;
        var own = place is Place.Call
            ? new RequestOptions { Retry = blocks.Retry, Timeouts = blocks.Timeouts, CircuitBreaker = blocks.CircuitBreaker, RateLimit = blocks.RateLimit }
            : null;
        return () => view.TextAsync(own, cancellationToken);
    }

    private sealed record Blocks
    {
        public TimeoutOptions? Timeouts { get; init; }

        public RetryOptions? Retry { get; init; }

        public CircuitBreakerOptions? CircuitBreaker { get; init; }

        public RateLimitOptions? RateLimit { get; init; }

        public ApiCircuits? Circuits { get; init; }

        public void Apply(ApiClientView view) => (view.Timeouts, view.Retry, view.CircuitBreaker, view.RateLimit) = (Timeouts, Retry, CircuitBreaker, RateLimit);
    }
}
