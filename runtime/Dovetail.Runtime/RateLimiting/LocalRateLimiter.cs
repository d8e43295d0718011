using System.Threading.RateLimiting;
using Dovetail.RateLimiting;
using Dovetail.RateLimiting.Internal;

namespace Dovetail;

/// <summary>
/// Keeps one or several <see cref="RateLimit"/>s in this process. First come, first served; who waits, waits exactly as long as needed, and a refusal says how long it would
/// have been (<see cref="MetadataName.RetryAfter"/>). Safe for any number of callers.
/// </summary>
public sealed class LocalRateLimiter : RateLimiter
{
    private static readonly long LongestTimer = TimeSpan.FromMilliseconds(int.MaxValue).Ticks;

    private readonly object _lock = new();
    private readonly PermitQueue _queue = new();
    private readonly PermitRules _rules;
    private readonly ServerPauseRule? _pause;
    private readonly int _queueLimit;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly long _start;
    private long _granted;
    private long _refused;
    private long _lastUsed;
    private bool _isDisposed;

    /// <summary>Makes a limiter.</summary>
    /// <param name="limits">The limits, all of which hold.</param>
    /// <param name="queueLimit">How many permits may be waited for; 1,000 by default, 0 for none.</param>
    /// <param name="timeProvider">The clock; that of the system by default.</param>
    /// <exception cref="ArgumentException">A limit can not be kept.</exception>
    public LocalRateLimiter(IEnumerable<RateLimit> limits, int queueLimit = 1_000, TimeProvider? timeProvider = null)
        : this(RateLimitChecks.Require(limits), pause: null, queueLimit, timeProvider ?? TimeProvider.System)
    {
    }

    internal LocalRateLimiter(IEnumerable<RateLimit> limits, ServerPauseRule? pause, int queueLimit, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(queueLimit);
        (_pause, _queueLimit, _time) = (pause, queueLimit, time);
        PermitRule[] rules = [.. limits.Select(PermitRule.Of)];
        _rules = new PermitRules(pause is null ? rules : [.. rules, pause]);
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(static limiter => ((LocalRateLimiter)limiter!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_lock)
            {
                return _queue.IsEmpty && _rules.AreUnused(Now) ? TimeSpan.FromTicks(Now - _lastUsed) : null;
            }
        }
    }

    private long Now => _time.GetElapsedTime(_start).Ticks;

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics()
    {
        lock (_lock)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _rules.Available(Now),
                CurrentQueuedCount = _queue.Permits,
                TotalSuccessfulLeases = _granted,
                TotalFailedLeases = _refused,
            };
        }
    }

    /// <summary>Waits for a permit, unless that takes longer than the caller has.</summary>
    internal ValueTask<RateLimitLease> AcquireAsync(TimeSpan longestWait, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<RateLimitLease>(cancellationToken) : Acquire(1, longestWait, cancellationToken);

    /// <summary>Takes a permit that is there, and need not be given back.</summary>
    /// <returns>Whether there was one; nothing was taken otherwise.</returns>
    internal bool TryPass()
    {
        lock (_lock)
        {
            var passes = !_isDisposed && !_rules.AreHeld && WaitOf(1) == 0;
            if (passes)
            {
                Take(1);
            }

            return passes;
        }
    }

    /// <summary>Lets nobody through for a time.</summary>
    internal void Pause(TimeSpan time)
    {
        lock (_lock)
        {
            _pause?.Pause(Now, time);
            Pump();
        }
    }

    internal bool Remove(PermitWaiter waiter)
    {
        lock (_lock)
        {
            var wasThere = _queue.Remove(waiter);
            Pump();
            return wasThere;
        }
    }

    internal void Release(int permits)
    {
        lock (_lock)
        {
            _rules.Release(permits);
            _lastUsed = Now;
            Pump();
        }
    }

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        Check(permitCount);
        lock (_lock)
        {
            var wait = WaitOf(permitCount);
            return wait == 0 ? Take(permitCount) : Refuse(wait);
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        Acquire(permitCount, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        lock (_lock)
        {
            _isDisposed = true;
            foreach (var waiter in _queue.RemoveLate(PermitRule.Unknown))
            {
                waiter.End(Refuse(PermitRule.Unknown));
            }
        }

        _timer.Dispose();
        base.Dispose(disposing);
    }

    private ValueTask<RateLimitLease> Acquire(int permits, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        Check(permits);
        lock (_lock)
        {
            var wait = WaitOf(permits);
            if (wait == 0)
            {
                return new(Take(permits));
            }

            var longest = longestWait == Timeout.InfiniteTimeSpan ? PermitRule.Unknown : longestWait.Ticks;
            if (_queue.Permits + Math.Max(1, permits) > _queueLimit || (wait > longest && wait != PermitRule.Unknown) || longest <= 0)
            {
                return new(Refuse(wait));
            }

            return new(Enqueue(permits, longest == PermitRule.Unknown ? longest : Sum(Now, longest), cancellationToken));
        }
    }

    private Task<RateLimitLease> Enqueue(int permits, long deadline, CancellationToken cancellationToken)
    {
        var waiter = new PermitWaiter(this, permits, deadline, cancellationToken);
        _queue.Add(waiter);
        waiter.Listen();
        Arm();
        return waiter.Task;
    }

    // Behind all that wait already.
    private long WaitOf(int permits) => _rules.Wait(Now, _queue.Permits + Math.Max(1, permits));

    private PermitLease Take(int permits)
    {
        _lastUsed = Now;
        _granted++;
        if (permits > 0)
        {
            _rules.Take(_lastUsed, permits, _queue.Permits);
        }

        return permits > 0 && _rules.AreHeld ? PermitLease.Held(this, permits) : PermitLease.Granted;
    }

    private PermitLease Refuse(long wait)
    {
        _refused++;
        return PermitLease.Refused(wait);
    }

    private void OnTimer()
    {
        lock (_lock)
        {
            Pump();
        }
    }

    /// <summary>Lets through who can go, and sends away who would wait too long: the first one's wait is the least that anybody's can be.</summary>
    private void Pump()
    {
        var wait = 0L;
        while (_queue.TryPeek(out var waiter) && (wait = _rules.Wait(Now, waiter.Wanted)) == 0)
        {
            _queue.Remove(waiter);
            waiter.End(Take(waiter.Permits));
        }

        foreach (var waiter in _queue.RemoveLate(wait == PermitRule.Unknown ? Now : Sum(Now, wait - 1)))
        {
            waiter.End(Refuse(wait));
        }

        Arm();
    }

    private void Arm()
    {
        if (_isDisposed || !_queue.TryPeek(out var first))
        {
            return;
        }

        var now = Now;
        var due = Math.Min(_rules.Wait(now, first.Wanted), Math.Max(0, _queue.EarliestDeadline - now));

        // A timer counts milliseconds, and takes no longer time than this; who waits longer is looked at again.
        var milliseconds = (Math.Min(due, LongestTimer) + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond;
        _timer.Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
    }

    // Without a deadline is later than any sum.
    private static long Sum(long now, long wait) => Math.Min(wait, PermitRule.Unknown - 1 - now) + now;

    private void Check(int permits)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permits, _rules.Capacity, nameof(permits));
    }
}
