namespace Dovetail;

/// <summary>How a <see cref="RateLimit"/> counts.</summary>
public enum RateLimitKind
{
    /// <summary>At no time more than so many calls in any stretch of the window's length. Nothing is made up for: the strictest way to keep a quota.</summary>
    SlidingWindow,

    /// <summary>A bucket that refills steadily: so many calls for each window on average, and a burst at once after a quiet time.</summary>
    TokenBucket,

    /// <summary>So many calls at the same time, however long they take.</summary>
    Concurrency,
}
