using Dovetail.Http;
using Dovetail.Http.Settings;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Resilience;

public sealed class OptionTests : WireTest
{
    [Fact]
    public void Options_that_can_not_work_are_all_told_at_once_with_their_keys()
    {
        var e = Assert.Throws<ApiConfigurationException>(() => Shop(static options =>
        {
            options.Retry = new RetryOptions { MaxRetries = -1, BaseDelay = TimeSpan.FromSeconds(9), MaxDelay = TimeSpan.FromSeconds(8), QuotaCapacity = -1, MaxRetryAfter = TimeSpan.FromSeconds(-1), Statuses = [200] };
            options.CircuitBreaker = new CircuitBreakerOptions { FailureRatio = 0, MinimumThroughput = 0, ConsecutiveFailures = -1, SamplingDuration = TimeSpan.Zero };
            options.Operations["getOwner"] = new OperationOptions { MaxRetries = 1000, Timeout = TimeSpan.FromSeconds(1), AttemptTimeout = TimeSpan.FromSeconds(2) };
            options.Timeouts.Idle = TimeSpan.Zero;
        }));

        Assert.Equal(
            [
                "Timeouts:Idle", "Retry:MaxRetries", "Retry:BaseDelay", "Retry:MaxRetryAfter", "Retry:QuotaCapacity", "Retry:Statuses",
                "CircuitBreaker:FailureRatio", "CircuitBreaker:MinimumThroughput", "CircuitBreaker:ConsecutiveFailures", "CircuitBreaker:SamplingDuration",
                "Operations:getOwner:MaxRetries", "Operations:getOwner:AttemptTimeout",
            ],
            e.Failures.Select(static failure => failure.Split(' ')[0]));
    }

    [Fact]
    public void A_view_that_can_not_work_says_so()
    {
        var e = Assert.Throws<ApiConfigurationException>(() => Shop().With(static view =>
        {
            view.Retry = new RetryOptions { MaxRetries = 101 };
            view.CircuitBreaker = new CircuitBreakerOptions { FailureRatio = 2 };
        }));

        Assert.Equal(2, e.Failures.Count);
    }

    /// <summary>Every pair of options of which one may not be longer than the other.</summary>
    public static TheoryData<string> Pairs => [.. PairTable.Keys];

    private static readonly Dictionary<string, Pair> PairTable = new()
    {
        ["Timeouts: Attempt, Total"] = new(
            static (options, time) => options.Timeouts.Attempt = time,
            static (options, time) => options.Timeouts.Total = time,
            static options => (options.Timeouts.Attempt, options.Timeouts.Total),
            TimeSpan.FromSeconds(30),
            TimeSpan.FromSeconds(100)),
        ["Operations: AttemptTimeout, Timeout"] = new(
            static (options, time) => Operation(options).AttemptTimeout = time,
            static (options, time) => Operation(options).Timeout = time,
            static options => (Operation(options).AttemptTimeout ?? TimeSpan.Zero, Operation(options).Timeout ?? TimeSpan.MaxValue),
            TimeSpan.Zero,
            TimeSpan.MaxValue),
        ["Operations: Timeouts"] = new(
            static (options, time) => (Operation(options).Timeouts ??= new()).Attempt = time,
            static (options, time) => (Operation(options).Timeouts ??= new()).Total = time,
            static options => (Operation(options).Timeouts!.Attempt, Operation(options).Timeouts!.Total),
            TimeSpan.FromSeconds(30),
            TimeSpan.FromSeconds(100)),
        ["Retry: BaseDelay, MaxDelay"] = new(
            static (options, time) => options.Retry.BaseDelay = time,
            static (options, time) => options.Retry.MaxDelay = time,
            static options => (options.Retry.BaseDelay, options.Retry.MaxDelay),
            TimeSpan.FromMilliseconds(200),
            TimeSpan.FromSeconds(8)),
        ["Retry: ThrottlingBaseDelay, ThrottlingMaxDelay"] = new(
            static (options, time) => options.Retry.ThrottlingBaseDelay = time,
            static (options, time) => options.Retry.ThrottlingMaxDelay = time,
            static options => (options.Retry.ThrottlingBaseDelay, options.Retry.ThrottlingMaxDelay),
            TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(20)),
        ["CircuitBreaker: BreakDuration, MaxBreakDuration"] = new(
            static (options, time) => options.CircuitBreaker.BreakDuration = time,
            static (options, time) => options.CircuitBreaker.MaxBreakDuration = time,
            static options => (options.CircuitBreaker.BreakDuration, options.CircuitBreaker.MaxBreakDuration),
            TimeSpan.FromSeconds(15),
            TimeSpan.FromMinutes(2)),
        ["CircuitBreaker: ConsecutiveFailuresBreakDuration, MaxBreakDuration"] = new(
            static (options, time) => options.CircuitBreaker.ConsecutiveFailuresBreakDuration = time,
            static (options, time) => options.CircuitBreaker.MaxBreakDuration = time,
            static options => (options.CircuitBreaker.ConsecutiveFailuresBreakDuration, options.CircuitBreaker.MaxBreakDuration),
            TimeSpan.FromSeconds(60),
            TimeSpan.FromMinutes(2)),
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void An_option_that_is_set_alone_works_alone_and_a_default_gives_way(string pair)
    {
        var (setShort, setLong, read, shortDefault, longDefault) = PairTable[pair];
        foreach (var time in (TimeSpan[])[TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5), TimeSpan.FromDays(24)])
        {
            Assert.Equal((time, time > longDefault ? time : longDefault), Read(options => setShort(options, time)));
            Assert.Equal((time < shortDefault ? time : shortDefault, time), Read(options => setLong(options, time)));
        }

        (TimeSpan, TimeSpan) Read(Action<ApiClientOptions> set)
        {
            var options = new ApiClientOptions { BaseAddress = Server.Address };
            set(options);
            using var connection = ApiConnection.Create(new ApiDescription("Shop"), options);
            return read(options);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_options_that_contradict_each_other_are_told(string pair)
    {
        var (setShort, setLong, _, _, _) = PairTable[pair];

        var e = Assert.Throws<ApiConfigurationException>(() => Shop(options =>
        {
            setLong(options, TimeSpan.FromSeconds(99));
            setShort(options, TimeSpan.FromSeconds(100));
        }));

        Assert.Contains("is longer than", Assert.Single(e.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_that_gives_way_to_a_time_that_can_not_work_is_not_told_besides() =>
        Assert.Single(Assert.Throws<ApiConfigurationException>(() => Shop(static options => options.Timeouts.Total = TimeSpan.Zero)).Failures);

    [Fact]
    public void The_waits_for_long_work_and_a_burst_work_alone()
    {
        new WaitOptions { Interval = TimeSpan.FromMinutes(1) }.Check();
        new WaitOptions { MaxInterval = TimeSpan.FromMilliseconds(1) }.Check();
        Assert.Throws<ArgumentOutOfRangeException>(new WaitOptions { Interval = TimeSpan.FromSeconds(2), MaxInterval = TimeSpan.FromSeconds(1) }.Check);

        Assert.Equal(RateLimitKind.TokenBucket, new RateLimit { Permits = 5, Burst = 10 }.Kind);
        Shop(static options => options.RateLimit.Limits = [new RateLimit { Permits = 5, Burst = 10 }]);
        Assert.Throws<ApiConfigurationException>(
            () => Shop(static options => options.RateLimit.Limits = [new RateLimit { Permits = 5, Burst = 10, Kind = RateLimitKind.SlidingWindow }]));
    }

    [Theory]
    [InlineData(null, null, 300, 300)]
    [InlineData(60, null, 300, 60)]
    [InlineData(null, 200, 300, 200)]
    [InlineData(null, null, 10, 100)]
    public void A_long_attempt_of_an_operation_is_not_cut_by_a_default(int? total, int? ofCall, int attempt, int expected)
    {
        var options = new ApiClientOptions { BaseAddress = Server.Address, Operations = { ["report"] = new() { AttemptTimeout = TimeSpan.FromSeconds(attempt) } } };
        options.Timeouts = total is { } seconds ? new TimeoutOptions { Total = TimeSpan.FromSeconds(seconds) } : options.Timeouts;
        var description = new ApiDescription("Shop");

        var policy = CallPolicy.Of(
            description, SettingsBuilder.Build(description, options), "report", new RequestOptions { Timeout = ofCall is { } time ? TimeSpan.FromSeconds(time) : null });

        Assert.Equal((TimeSpan.FromSeconds(attempt), TimeSpan.FromSeconds(expected)), (policy.Attempt, policy.Total));
    }

    private static OperationOptions Operation(ApiClientOptions options) =>
        options.Operations.TryGetValue("report", out var own) ? own : options.Operations["report"] = new OperationOptions();

    private sealed record Pair(
        Action<ApiClientOptions, TimeSpan> SetShort,
        Action<ApiClientOptions, TimeSpan> SetLong,
        Func<ApiClientOptions, (TimeSpan Short, TimeSpan Long)> Read,
        TimeSpan ShortDefault,
        TimeSpan LongDefault);
}
