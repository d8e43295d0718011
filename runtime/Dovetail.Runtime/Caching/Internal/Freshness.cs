namespace Dovetail.Caching.Internal;

/// <summary>How old a kept response is, and how old it may become (RFC 9111 4.2).</summary>
internal static class Freshness
{
    private const int HeuristicShare = 10;

    // Those that may be kept without a word of the server (RFC 9110 15.1), 206 apart: parts are not kept.
    private static readonly int[] Heuristic = [200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501];

    /// <summary>The time since its origin; for a time to live since it came. Never negative, whatever a clock does.</summary>
    public static TimeSpan AgeOf(StoredResponse response, CacheOptions options, DateTimeOffset now)
    {
        var kept = Later(now - response.Received, TimeSpan.Zero);
        if (options.EffectiveMode is CacheMode.Fixed)
        {
            return kept;
        }

        var said = response.Headers.List("Age") is [var first, ..] && first.All(char.IsAsciiDigit) ? CacheControl.Seconds(first) : TimeSpan.Zero;
        var apparent = HttpDate.Read(response.Headers["Date"]) is { } date ? response.Received - date : TimeSpan.Zero;
        var corrected = said + (response.Received - response.Requested);
        return Later(Later(apparent, corrected), TimeSpan.Zero) + kept;
    }

    /// <summary>For how long it is fresh from its origin on; null where nothing says so.</summary>
    private static TimeSpan? LifetimeOf(StoredResponse response, CacheOptions options)
    {
        if (options.EffectiveMode is CacheMode.Fixed)
        {
            return options.TimeToLive;
        }

        if (response.Control.MaxAge is { } maxAge)
        {
            return maxAge;
        }

        var date = HttpDate.Read(response.Headers["Date"]) ?? response.Received;
        if (response.Headers.GetValues("Expires") is [var expires, ..])
        {
            // What is no date has passed (RFC 9111 5.3).
            return HttpDate.Read(expires) is { } end ? Later(end - date, TimeSpan.Zero) : TimeSpan.Zero;
        }

        return options.Heuristic && (MayBeHeuristic(response.Status) || response.Control.IsPublic) && HttpDate.Read(response.LastModified) is { } modified && modified < date
            ? Earlier((date - modified) / HeuristicShare, options.MaxHeuristic)
            : null;
    }

    /// <summary>For how much longer it is fresh; negative: for how long it is not.</summary>
    public static TimeSpan Rest(StoredResponse response, CacheOptions options, DateTimeOffset now)
    {
        // A clock that was set back says nothing of the time that has passed.
        var isOfFuture = response.Received - now > TimeSpan.FromMinutes(1);
        return isOfFuture ? TimeSpan.Zero : (LifetimeOf(response, options) ?? TimeSpan.Zero) - AgeOf(response, options, now);
    }

    public static bool MayBeHeuristic(int status) => Array.IndexOf(Heuristic, status) >= 0;

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
