using System.Globalization;

namespace Dovetail.Errors;

/// <summary>Reads <c>Retry-After</c>: seconds, or an HTTP date (RFC 9110 5.6.7, 10.2.3); and <c>retry-after-ms</c>, which some APIs send with it and mean more exactly.</summary>
internal static class RetryAfterHeader
{
    // Longer waits than this are no hint; TimeSpan could not hold all of them.
    private const long MaxSeconds = 365L * 24 * 60 * 60;

    private static readonly string[] DateFormats =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",      // IMF-fixdate
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'",       // RFC 850
        "ddd MMM d HH:mm:ss yyyy",              // asctime
    ];

    /// <summary>
    /// The wait; a date counts from the response's own <c>Date</c>, since the client's clock may be off by minutes, and from <paramref name="now"/> where there is none.
    /// </summary>
    public static TimeSpan? Read(ApiHeaders headers, DateTimeOffset? now = null)
    {
        if (headers.TryGetValue("retry-after-ms", out var fine)
            && decimal.TryParse(fine, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds <= MaxSeconds * 1000)
        {
            return TimeSpan.FromTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond));
        }

        if (!headers.TryGetValue("Retry-After", out var text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds <= MaxSeconds ? TimeSpan.FromSeconds(seconds) : null;
        }

        var start = headers.TryGetValue("Date", out var date) ? ReadDate(date) ?? now : now;
        return ReadDate(text) - start is not { } wait || wait.TotalSeconds > MaxSeconds ? null : wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private static DateTimeOffset? ReadDate(string text) =>
        DateTimeOffset.TryParseExact(
            text.Trim(),
            DateFormats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite,
            out var date)
            ? date
            : null;
}
