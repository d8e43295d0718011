namespace Dovetail;

/// <summary>What a server means by the number in <c>X-RateLimit-Reset</c>. Dates and durations such as <c>1m30s</c> speak for themselves.</summary>
public enum RateLimitResetFormat
{
    /// <summary>As its size suggests: below 100,000,000 seconds from now, below 100,000,000,000 the Unix time in seconds, from there on in milliseconds.</summary>
    Auto,

    /// <summary>Seconds from now.</summary>
    Seconds,

    /// <summary>Milliseconds from now.</summary>
    Milliseconds,

    /// <summary>The Unix time in seconds.</summary>
    UnixSeconds,

    /// <summary>The Unix time in milliseconds.</summary>
    UnixMilliseconds,
}
