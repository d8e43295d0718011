using System.Collections.Concurrent;

namespace Dovetail.RateLimiting.Internal;

/// <summary>The limiters of a client's partitions, made when they are first needed. Where there are many, those that nobody has used for a minute are let go.</summary>
internal sealed class RateLimitLanes(TimeProvider time, Random random)
{
    private const int Few = 1_000;

    private static readonly TimeSpan LongIdle = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<LaneKey, LocalRateLimiter> _lanes = new();
    private int _sweepAt = Few;

    public int Count => _lanes.Count;

    public LocalRateLimiter Of(LaneKey key) => _lanes.TryGetValue(key, out var lane) ? lane : Add(key);

    private LocalRateLimiter Add(LaneKey key)
    {
        if (_lanes.Count >= _sweepAt)
        {
            Sweep();
        }

        var made = new LocalRateLimiter(key.Limits.Local, new ServerPauseRule(random), key.Limits.QueueLimit, time);
        var lane = _lanes.GetOrAdd(key, made);
        if (!ReferenceEquals(lane, made))
        {
            made.Dispose();
        }

        return lane;
    }

    // Its state is that of a new one, so nothing is lost; it is not disposed, for somebody may just have been given it.
    private void Sweep()
    {
        foreach (var lane in _lanes)
        {
            if (lane.Value.IdleDuration > LongIdle)
            {
                _lanes.TryRemove(lane);
            }
        }

        _sweepAt = Math.Max(Few, 2 * _lanes.Count);
    }
}
