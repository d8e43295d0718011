using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using StackExchange.Redis;

namespace Dovetail.Redis.Tests;

/// <summary>What one process sees of a limit in Redis.</summary>
public sealed class LimiterTests(RedisServer server) : IClassFixture<RedisServer>, IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private ConnectionMultiplexer _redis = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server.Require();
        _redis = await server.ConnectAsync();
        await _redis.GetServer(server.Address).FlushAllDatabasesAsync();
    }

    public async ValueTask DisposeAsync() => await _redis.DisposeAsync();

    [Theory]
    [InlineData(RateLimitKind.SlidingWindow)]
    [InlineData(RateLimitKind.TokenBucket)]
    public async Task Who_would_wait_too_long_is_refused_at_once_and_told_how_long(RateLimitKind kind)
    {
        var limiter = Limiter();
        var attempt = Attempt([new() { Kind = kind, Permits = 3, Window = Minute }]);
        for (var i = 0; i < 3; i++)
        {
            Assert.True((await limiter.AcquireAsync(attempt, 1, Cancellation)).IsAcquired);
        }

        using var refused = await limiter.AcquireAsync(attempt, 1, Cancellation);

        Assert.False(refused.IsAcquired);
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter));
        Assert.InRange(retryAfter, kind is RateLimitKind.SlidingWindow ? TimeSpan.FromSeconds(50) : TimeSpan.FromSeconds(15), kind is RateLimitKind.SlidingWindow ? Minute : TimeSpan.FromSeconds(20));
        Assert.False(limiter.AttemptAcquire(attempt).IsAcquired);
    }

    [Fact]
    public async Task Who_waits_goes_on_as_soon_as_there_is_a_permit_first_come_first_served()
    {
        var time = new WaitingTime();
        var limiter = Limiter(options => options.TimeProvider = time);
        var attempt = Attempt([RateLimit.SlidingWindow(1, Minute)], longestWait: TimeSpan.FromHours(1));
        await limiter.AcquireAsync(attempt, 1, Cancellation);
        var order = new ConcurrentQueue<int>();

        // All five are refused by Redis before the first of them waits: one connection answers in the order of its questions.
        Task[] calls = [.. Enumerable.Range(0, 5).Select(AcquireAsync)];
        foreach (var call in calls)
        {
            await time.WaitsAsync(Cancellation);
            await _redis.GetServer(server.Address).FlushAllDatabasesAsync();
            time.Advance(Minute);
            await call;
        }

        Assert.Equal([0, 1, 2, 3, 4], order);

        async Task AcquireAsync(int number)
        {
            using var lease = await limiter.AcquireAsync(attempt, 1, Cancellation);
            order.Enqueue(number);
        }
    }

    [Fact]
    public async Task A_cancelled_waiter_gives_its_place_back()
    {
        var time = new WaitingTime();
        var limiter = Limiter(options => options.TimeProvider = time);
        var attempt = Attempt([RateLimit.SlidingWindow(1, Minute)], longestWait: TimeSpan.FromHours(1));
        await limiter.AcquireAsync(attempt, 1, Cancellation);
        using var caller = new CancellationTokenSource();
        var cancelled = limiter.AcquireAsync(attempt, 1, caller.Token).AsTask();
        var next = limiter.AcquireAsync(attempt, 1, Cancellation).AsTask();
        await time.WaitsAsync(Cancellation);

        await caller.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(caller.Token, e.CancellationToken);
        await time.WaitsAsync(Cancellation);
        await _redis.GetServer(server.Address).FlushAllDatabasesAsync();
        time.Advance(Minute);
        Assert.True((await next).IsAcquired);
        Assert.Equal(1, await _redis.GetDatabase().ListLengthAsync(Assert.Single(Keys())));
    }

    [Fact]
    public async Task Several_limits_are_taken_of_together_or_not_at_all()
    {
        var limiter = Limiter();
        var attempt = Attempt([RateLimit.SlidingWindow(5, Minute), RateLimit.TokenBucket(2, Minute)]);
        Assert.True((await limiter.AcquireAsync(attempt, 1, Cancellation)).IsAcquired);
        Assert.True((await limiter.AcquireAsync(attempt, 1, Cancellation)).IsAcquired);
        Assert.False((await limiter.AcquireAsync(attempt, 1, Cancellation)).IsAcquired);

        Assert.Equal(2, await _redis.GetDatabase().ListLengthAsync(Keys().Single(static key => key.ToString().Contains(":window:", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Keys_lie_in_one_slot_whatever_the_partition_is_called_and_go_away_by_themselves()
    {
        var limiter = Limiter(static options => options.Partition = static _ => "a}{b");
        await limiter.AcquireAsync(Attempt([RateLimit.SlidingWindow(5, Minute), RateLimit.TokenBucket(5, Minute)]), 1, Cancellation);

        var keys = Keys();
        Assert.Equal(2, keys.Length);
        Assert.All(keys, key => Assert.StartsWith("dovetail:{a)(b}:", key.ToString(), StringComparison.Ordinal));
        Assert.Single(keys.Select(key => _redis.HashSlot(key)).Distinct());

        // Redis itself removes them: a key that is asked for after its time is none.
        foreach (var key in keys)
        {
            var left = await _redis.GetDatabase().KeyTimeToLiveAsync(key);
            Assert.True(left > TimeSpan.Zero && left <= Minute + TimeSpan.FromSeconds(1), $"{key} lives for {left?.ToString() ?? "ever"}");
        }
    }

    [Fact]
    public async Task Partitions_are_told_apart_and_hold_no_secret()
    {
        var limiter = Limiter();
        RateLimit[] limits = [RateLimit.SlidingWindow(1, Minute)];
        foreach (var credential in new ApiCredential?[] { null, ApiCredential.Bearer("s3cr3t"), ApiCredential.Bearer("other") })
        {
            Assert.True((await limiter.AcquireAsync(Attempt(limits, credential: credential), 1, Cancellation)).IsAcquired);
            Assert.False((await limiter.AcquireAsync(Attempt(limits, credential: credential), 1, Cancellation)).IsAcquired);
        }

        Assert.DoesNotContain("s3cr3t", string.Join(' ', Keys().Select(static key => key.ToString())), StringComparison.Ordinal);
        Assert.True((await Limiter(static options => options.KeyPrefix = "apart").AcquireAsync(Attempt(limits), 1, Cancellation)).IsAcquired);
    }

    [Fact]
    public async Task A_limit_with_a_large_rate_over_a_long_time_is_counted_exactly()
    {
        var limiter = Limiter();
        var attempt = Attempt([RateLimit.TokenBucket(1_000_000, TimeSpan.FromDays(366), burst: 500)]);

        var granted = 0;
        while ((await limiter.AcquireAsync(attempt, 1, Cancellation)).IsAcquired)
        {
            granted++;
        }

        Assert.Equal(500, granted);
    }

    private static RateLimitContext Attempt(RateLimit[] limits, TimeSpan longestWait = default, ApiCredential? credential = null) =>
        new() { Client = "Shop", Host = "api.example:443", Limits = limits, LongestWait = longestWait, Credential = credential };

    private RedisRateLimiter Limiter(Action<RedisRateLimitOptions>? configure = null)
    {
        var options = new RedisRateLimitOptions { FailureMode = RedisFailureMode.Closed, Timeout = TimeSpan.FromSeconds(10) };
        configure?.Invoke(options);
        return new RedisRateLimiter(_redis, options);
    }

    private RedisKey[] Keys() => [.. _redis.GetServer(server.Address).Keys()];
}
