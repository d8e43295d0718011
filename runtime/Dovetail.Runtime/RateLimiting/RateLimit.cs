namespace Dovetail;

/// <summary>A limit that the client keeps by itself, before the server has to.</summary>
public sealed class RateLimit
{
    private RateLimitKind? _kind;

    /// <summary>How it counts; a sliding window by default, a token bucket where there is a <see cref="Burst"/>.</summary>
    public RateLimitKind Kind
    {
        get => _kind ?? (Burst is null ? RateLimitKind.SlidingWindow : RateLimitKind.TokenBucket);
        set => _kind = value;
    }

    /// <summary>How many calls: for each <see cref="Window"/>, or at the same time. From 1 to 1,000,000.</summary>
    public int Permits { get; set; }

    /// <summary>The time that <see cref="Permits"/> are for; 1 s by default, at most 366 days. Without meaning for <see cref="RateLimitKind.Concurrency"/>.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many calls may be sent at once after a quiet time, for <see cref="RateLimitKind.TokenBucket"/> alone; <see cref="Permits"/> by default.</summary>
    public int? Burst { get; set; }

    /// <summary>At no time more than so many calls in any stretch of the window's length.</summary>
    /// <param name="permits">How many.</param>
    /// <param name="window">The window.</param>
    /// <returns>The limit.</returns>
    public static RateLimit SlidingWindow(int permits, TimeSpan window) => new() { Kind = RateLimitKind.SlidingWindow, Permits = permits, Window = window };

    /// <summary>A bucket that refills steadily.</summary>
    /// <param name="permits">How many calls for each window, on average.</param>
    /// <param name="window">The window.</param>
    /// <param name="burst">How many at once after a quiet time; <paramref name="permits"/> by default.</param>
    /// <returns>The limit.</returns>
    public static RateLimit TokenBucket(int permits, TimeSpan window, int? burst = null) =>
        new() { Kind = RateLimitKind.TokenBucket, Permits = permits, Window = window, Burst = burst };

    /// <summary>So many calls at the same time.</summary>
    /// <param name="permits">How many.</param>
    /// <returns>The limit.</returns>
    public static RateLimit Concurrency(int permits) => new() { Kind = RateLimitKind.Concurrency, Permits = permits };

    /// <summary>The limit in words.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind switch
    {
        RateLimitKind.Concurrency => FormattableString.Invariant($"{Permits} at a time"),
        RateLimitKind.TokenBucket => FormattableString.Invariant($"{Permits} per {Window}, {Burst ?? Permits} at once"),
        _ => FormattableString.Invariant($"{Permits} in any {Window}"),
    };
}
