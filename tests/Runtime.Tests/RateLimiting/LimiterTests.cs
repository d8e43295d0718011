using System.Threading.RateLimiting;
using Dovetail.RateLimiting.Internal;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.RateLimiting;

/// <summary>Who gets a permit, when, and in which order.</summary>
public sealed class LimiterTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new();

    [Fact]
    public void A_token_bucket_lets_a_burst_through_and_then_the_rate()
    {
        using var limiter = Limiter(RateLimit.TokenBucket(2, Second, burst: 3));

        Assert.Equal(3, CountNow(limiter));
        _time.Advance(Second / 2);
        Assert.Equal(1, CountNow(limiter));
        _time.Advance(Second * 100);
        Assert.Equal(3, CountNow(limiter));
    }

    [Fact]
    public async Task A_token_bucket_lets_each_wait_exactly_as_long_as_needed()
    {
        using var limiter = Limiter(RateLimit.TokenBucket(3, Second));
        Assert.Equal(3, CountNow(limiter));
        var waits = Enumerable.Range(0, 3).Select(_ => limiter.AcquireAsync().AsTask()).ToArray();

        foreach (var (wait, milliseconds) in waits.Zip([334, 333, 333]))
        {
            _time.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
            Assert.False(wait.IsCompleted);
            _time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.True((await wait).IsAcquired);
        }
    }

    [Fact]
    public void A_sliding_window_gives_permits_back_when_each_is_a_window_old()
    {
        using var limiter = Limiter(RateLimit.SlidingWindow(3, Second));

        Assert.Equal(3, CountNow(limiter));
        _time.Advance(Second - TimeSpan.FromTicks(1));
        Assert.Equal(0, CountNow(limiter));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(3, CountNow(limiter));
    }

    [Fact]
    public async Task A_concurrency_limit_gives_permits_back_when_they_are_disposed()
    {
        using var limiter = Limiter(RateLimit.Concurrency(2));
        var first = limiter.AttemptAcquire();
        using var second = limiter.AttemptAcquire();
        var third = limiter.AcquireAsync(cancellationToken: TestContext.Current.CancellationToken).AsTask();

        Assert.False(third.IsCompleted);
        first.Dispose();
        first.Dispose();

        Assert.True((await third).IsAcquired);
        Assert.False(limiter.AttemptAcquire().IsAcquired);
    }

    [Fact]
    public async Task Limits_together_all_hold_and_take_of_all_or_none()
    {
        using var limiter = Limiter(RateLimit.SlidingWindow(2, Second), RateLimit.SlidingWindow(3, Second * 10), RateLimit.Concurrency(10));

        Assert.Equal(2, CountNow(limiter));
        _time.Advance(Second);
        Assert.Equal(1, CountNow(limiter));
        var waiting = GrantedAfterAsync(limiter);
        await _time.RunAsync(waiting);

        Assert.Equal(Second * 9, await waiting);
    }

    [Fact]
    public async Task Who_comes_first_is_served_first()
    {
        using var limiter = Limiter(RateLimit.SlidingWindow(1, Second));
        Assert.Equal(1, CountNow(limiter));
        var calls = Enumerable.Range(0, 20).Select(_ => limiter.AcquireAsync(cancellationToken: TestContext.Current.CancellationToken).AsTask()).ToArray();

        for (var number = 0; number < calls.Length; number++)
        {
            _time.Advance(Second);

            // Who goes on is on the thread pool, where one may overtake another: what is asked is who was let through.
            Assert.True((await calls[number].WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)).IsAcquired);
            Assert.DoesNotContain(calls.Skip(number + 1), static call => call.IsCompleted);
        }
    }

    [Fact]
    public async Task Nobody_overtakes_those_who_wait()
    {
        using var limiter = Limiter(RateLimit.TokenBucket(1, Second, burst: 5));
        Assert.Equal(5, CountNow(limiter));
        var large = limiter.AcquireAsync(5, TestContext.Current.CancellationToken).AsTask();
        _time.Advance(Second * 2);

        Assert.Equal(0, CountNow(limiter));
        _time.Advance(Second * 3);
        Assert.True((await large).IsAcquired);
    }

    [Fact]
    public async Task Who_waited_behind_a_large_request_that_is_cancelled_goes_at_once()
    {
        using var limiter = Limiter(RateLimit.SlidingWindow(2, Second));
        Assert.True(limiter.AttemptAcquire().IsAcquired);
        using var caller = new CancellationTokenSource();
        var large = limiter.AcquireAsync(2, caller.Token).AsTask();
        var small = limiter.AcquireAsync(1, TestContext.Current.CancellationToken).AsTask();
        Assert.False(small.IsCompleted);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);

        // The clock stands: only the cancellation can let it through.
        Assert.True((await small.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)).IsAcquired);
    }

    [Fact]
    public async Task A_cancelled_waiter_gives_its_place_back()
    {
        using var limiter = Limiter(RateLimit.SlidingWindow(1, Second));
        Assert.Equal(1, CountNow(limiter));
        using var caller = new CancellationTokenSource();
        var cancelled = limiter.AcquireAsync(cancellationToken: caller.Token).AsTask();
        var next = GrantedAfterAsync(limiter);

        await caller.CancelAsync();
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await _time.RunAsync(next);

        Assert.Equal(caller.Token, e.CancellationToken);
        Assert.Equal(Second, await next);
        Assert.Equal(0, limiter.GetStatistics()!.CurrentQueuedCount);
    }

    [Fact]
    public async Task A_full_queue_refuses_and_says_for_how_long()
    {
        using var limiter = new LocalRateLimiter([RateLimit.SlidingWindow(2, Second)], queueLimit: 1, _time);
        Assert.Equal(2, CountNow(limiter));
        var waiting = limiter.AcquireAsync(cancellationToken: TestContext.Current.CancellationToken).AsTask();

        var lease = await limiter.AcquireAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(lease.IsAcquired);
        Assert.True(lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter));
        Assert.Equal(Second, retryAfter);
        Assert.False(waiting.IsCompleted);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(4, 10)]
    [InlineData(5, 20)]
    [InlineData(9, 30)]
    public void A_refusal_counts_those_who_wait_before(int waiting, int seconds)
    {
        using var limiter = new LocalRateLimiter([RateLimit.SlidingWindow(4, Second * 10)], queueLimit: waiting - 1, _time);
        Assert.Equal(4, CountNow(limiter));
        var before = Enumerable.Range(0, waiting - 1).Select(_ => limiter.AcquireAsync().AsTask()).ToArray();

        using var refused = limiter.AttemptAcquire();

        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter));
        Assert.Equal(Second * seconds, retryAfter);
        Assert.All(before, static task => Assert.False(task.IsCompleted));
    }

    [Fact]
    public async Task Who_would_wait_longer_than_he_can_is_refused_at_once()
    {
        using var limiter = Limiter(RateLimit.SlidingWindow(1, Second * 10));
        Assert.Equal(1, CountNow(limiter));

        Assert.False((await limiter.AcquireAsync(Second * 9, TestContext.Current.CancellationToken)).IsAcquired);
        Assert.False(limiter.AcquireAsync(Second * 10, TestContext.Current.CancellationToken).AsTask().IsCompleted);
    }

    [Fact]
    public async Task A_pause_sends_away_whom_it_would_keep_too_long_and_keeps_the_others()
    {
        using var limiter = new LocalRateLimiter([RateLimit.SlidingWindow(1, Second * 5)], new ServerPauseRule(new FixedRandom(0)), 100, _time);
        Assert.Equal(1, CountNow(limiter));
        var hasty = limiter.AcquireAsync(Second * 10, TestContext.Current.CancellationToken).AsTask();
        var patient = limiter.AcquireAsync(Second * 100, TestContext.Current.CancellationToken).AsTask();

        limiter.Pause(Second * 60);

        var refused = await hasty;
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter));
        Assert.Equal((false, Second * 60), (refused.IsAcquired, retryAfter));
        await _time.RunAsync(patient, within: Second * 100);
        Assert.True((await patient).IsAcquired);
    }

    [Theory]
    [InlineData(20, 20, 22.5)]
    [InlineData(0.05, 0.05, 0.11)]
    public void After_a_pause_the_gate_is_open_again_in_time_however_many_come_meanwhile(double pause, double first, double last)
    {
        var rule = new ServerPauseRule(new Random(3));
        rule.Pause(0, TimeSpan.FromSeconds(pause));

        // Whoever is let through calls again at once: there are always a hundred who wait.
        var ends = new List<long>();
        for (var now = 0L; rule.Wait(now, 1) is > 0 and var wait; rule.Take(now, 1, queued: 100))
        {
            ends.Add(now += wait);
            Assert.InRange(ends.Count, 1, 10_000);
        }

        Assert.InRange(TimeSpan.FromTicks(ends[0]).TotalSeconds, first, first * 1.1);
        Assert.InRange(TimeSpan.FromTicks(ends[^1]).TotalSeconds, first, last);
        Assert.InRange(ends.Count, 100, 10_000);
    }

    [Fact]
    public async Task A_concurrency_limit_that_nobody_leaves_refuses_who_has_waited_long_enough()
    {
        using var limiter = Limiter(RateLimit.Concurrency(1));
        using var held = limiter.AttemptAcquire();
        var waiting = limiter.AcquireAsync(Second * 5, TestContext.Current.CancellationToken).AsTask();

        _time.Advance(Second * 5);

        var refused = await waiting;
        Assert.Equal((false, false), (refused.IsAcquired, refused.TryGetMetadata(MetadataName.RetryAfter, out _)));
    }

    [Fact]
    public async Task A_disposed_limiter_lets_nobody_wait_for_ever()
    {
        var limiter = Limiter(RateLimit.SlidingWindow(1, Second));
        Assert.Equal(1, CountNow(limiter));
        var waiting = limiter.AcquireAsync().AsTask();

        await limiter.DisposeAsync();

        Assert.False((await waiting).IsAcquired);
        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire());
    }

    [Fact]
    public void Nothing_is_asked_for_that_can_never_be_had()
    {
        using var limiter = Limiter(RateLimit.TokenBucket(5, Second, burst: 2));

        Assert.Throws<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire(3));
    }

    [Fact]
    public void Asking_for_nothing_takes_nothing()
    {
        using var limiter = Limiter(RateLimit.SlidingWindow(1, Second));

        Assert.True(limiter.AttemptAcquire(0).IsAcquired);
        Assert.Equal(1, CountNow(limiter));
        Assert.False(limiter.AttemptAcquire(0).IsAcquired);
    }

    [Fact]
    public void A_limiter_is_idle_when_all_its_permits_are_there()
    {
        using var limiter = Limiter(RateLimit.TokenBucket(1, Second));
        Assert.NotNull(limiter.IdleDuration);
        CountNow(limiter);
        Assert.Null(limiter.IdleDuration);
        _time.Advance(Second * 2);
        Assert.Equal(Second * 2, limiter.IdleDuration);
    }

    [Fact]
    public void A_limiter_tells_how_it_stands()
    {
        using var limiter = Limiter(RateLimit.SlidingWindow(3, Second));
        limiter.AttemptAcquire(2).Dispose();
        limiter.AttemptAcquire(2).Dispose();

        var statistics = limiter.GetStatistics()!;
        Assert.Equal((1, 1, 1, 0), (statistics.CurrentAvailablePermits, statistics.TotalSuccessfulLeases, statistics.TotalFailedLeases, statistics.CurrentQueuedCount));
    }

    [Fact]
    public void Limits_that_can_not_be_kept_are_refused_all_at_once()
    {
        var e = Assert.Throws<ArgumentException>(() => new LocalRateLimiter(
            [new RateLimit(), RateLimit.SlidingWindow(1, TimeSpan.Zero), RateLimit.TokenBucket(1, Second, 0), new RateLimit { Kind = RateLimitKind.SlidingWindow, Permits = 1, Burst = 2 }, new RateLimit { Kind = (RateLimitKind)9 }]));

        Assert.All(Enumerable.Range(0, 5), number => Assert.Contains($"The limit {number} ", e.Message));
    }

    [Fact]
    public async Task Many_threads_never_get_more_than_there_is()
    {
        using var limiter = new LocalRateLimiter([RateLimit.SlidingWindow(50, TimeSpan.FromMilliseconds(100)), RateLimit.Concurrency(5)], queueLimit: 10_000);
        var (inside, most) = (0, 0);
        var calls = Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            using var lease = await limiter.AcquireAsync(1, TestContext.Current.CancellationToken);
            var now = Interlocked.Increment(ref inside);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            return lease.IsAcquired;
        }));

        Assert.DoesNotContain(false, await Task.WhenAll(calls));
        Assert.InRange(most, 1, 5);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private static int CountNow(LocalRateLimiter limiter)
    {
        var count = 0;
        while (limiter.AttemptAcquire().IsAcquired)
        {
            count++;
        }

        return count;
    }

    private LocalRateLimiter Limiter(params RateLimit[] limits) => new(limits, timeProvider: _time);

    private async Task<TimeSpan> GrantedAfterAsync(LocalRateLimiter limiter)
    {
        var begun = _time.GetTimestamp();
        using var lease = await limiter.AcquireAsync();
        Assert.True(lease.IsAcquired);
        return _time.GetElapsedTime(begun);
    }
}
