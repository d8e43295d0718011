using System.Threading.RateLimiting;
using StackExchange.Redis;

namespace Dovetail.Redis.Tests;

/// <summary>What becomes of calls while Redis is away.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private readonly RedisServer _server = new();
    private readonly RecordingLogs _logs = new();

    private static readonly RateLimitContext Attempt = new() { Client = "Shop", Limits = [RateLimit.SlidingWindow(1, TimeSpan.FromMinutes(1))] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(RedisFailureMode.Open)]
    [InlineData(RedisFailureMode.Closed)]
    public async Task Without_Redis_calls_go_as_the_options_say_at_once_with_one_line_in_the_log(RedisFailureMode mode)
    {
        _server.Require();
        await using var redis = await _server.ConnectAsync();
        using var limiter = Limiter(redis, mode);
        await _server.StopAsync();

        var leases = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => limiter.AcquireAsync(Attempt, 1, Cancellation).AsTask())).WaitAsync(Hang, Cancellation);

        Assert.All(leases, lease => Assert.Equal(mode is RedisFailureMode.Open, lease.IsAcquired));
        Assert.All(leases, lease => Assert.Equal(mode is RedisFailureMode.Closed, lease.TryGetMetadata(MetadataName.RetryAfter, out _)));
        Assert.StartsWith("Warning: The shared rate limit can not be had of Redis", Assert.Single(_logs.Lines), StringComparison.Ordinal);
        await _server.StartAsync();
    }

    [Fact]
    public async Task When_Redis_is_back_limits_hold_again()
    {
        _server.Require();
        await using var redis = await _server.ConnectAsync();
        using var limiter = Limiter(redis, RedisFailureMode.Closed);
        await _server.StopAsync();
        Assert.False((await limiter.AcquireAsync(Attempt, 1, Cancellation)).IsAcquired);

        await _server.StartAsync();
        for (var tries = 0; !(await limiter.AcquireAsync(Attempt, 1, Cancellation)).IsAcquired; tries++)
        {
            Assert.InRange(tries, 0, 300);
            await Task.Delay(50, Cancellation);
        }

        Assert.False((await limiter.AcquireAsync(Attempt, 1, Cancellation)).IsAcquired);
        Assert.Equal("Information: The shared rate limit is kept by Redis again", _logs.Lines[^1]);
    }

    [Fact]
    public async Task A_Redis_that_says_nothing_holds_calls_up_for_a_moment_only()
    {
        _server.Require();
        await using var redis = await _server.ConnectAsync();
        using var limiter = Limiter(redis, RedisFailureMode.Open, TimeSpan.FromMilliseconds(200));
        await redis.GetDatabase().PingAsync();
        await redis.GetServer(_server.Address).ExecuteAsync("CLIENT", "PAUSE", "300000");

        Assert.True((await limiter.AcquireAsync(Attempt, 1, Cancellation).AsTask().WaitAsync(Hang, Cancellation)).IsAcquired);
        Assert.True((await limiter.AcquireAsync(Attempt, 1, Cancellation).AsTask().WaitAsync(Hang, Cancellation)).IsAcquired);
    }

    [Fact]
    public async Task The_callers_cancellation_is_no_outage()
    {
        _server.Require();
        await using var redis = await _server.ConnectAsync();
        using var limiter = Limiter(redis, RedisFailureMode.Open);
        await redis.GetServer(_server.Address).ExecuteAsync("CLIENT", "PAUSE", "300000");
        using var caller = new CancellationTokenSource();
        var held = limiter.AcquireAsync(Attempt, 1, caller.Token).AsTask();

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);

        Assert.Empty(_logs.Lines);
    }

    private RedisRateLimiter Limiter(ConnectionMultiplexer redis, RedisFailureMode mode, TimeSpan? timeout = null) =>
        new(redis, new() { FailureMode = mode, Timeout = timeout ?? Hang, Recheck = TimeSpan.FromMilliseconds(300), LoggerFactory = _logs });
}
