namespace Dovetail.RateLimiting.Internal;

/// <summary>
/// One limit's state: when permits are to be had, and who has taken some. It knows no queue, timer or thread; times are ticks of a clock that only goes forward.
/// </summary>
internal abstract class PermitRule
{
    /// <summary>A wait whose end is not known.</summary>
    public const long Unknown = long.MaxValue;

    public static PermitRule Of(RateLimit limit) => limit.Kind switch
    {
        RateLimitKind.TokenBucket => new TokenBucketRule(limit.Permits, limit.Window, limit.Burst ?? limit.Permits),
        RateLimitKind.SlidingWindow => new SlidingWindowRule(limit.Permits, limit.Window),
        _ => new ConcurrencyRule(limit.Permits),
    };

    /// <summary>How many permits there ever are at once.</summary>
    public abstract int Capacity { get; }

    /// <summary>How many there are.</summary>
    public abstract int Available(long now);

    /// <summary>How long until the last of so many permits is to be had, when all of them are taken as soon as they can be; zero where all can be taken now.</summary>
    public abstract long Wait(long now, long permits);

    /// <summary>Takes permits that are there.</summary>
    /// <param name="now">The time.</param>
    /// <param name="permits">How many.</param>
    /// <param name="queued">How many others are waited for.</param>
    public abstract void Take(long now, int permits, long queued);

    /// <summary>Whether they are given back after use, rather than with time.</summary>
    public virtual bool IsHeld => false;

    /// <summary>Gives permits back after use.</summary>
    public virtual void Release(int permits)
    {
    }
}
