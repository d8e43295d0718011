using System.Globalization;
using System.Text.RegularExpressions;

namespace Dovetail.RateLimiting.Internal;

/// <summary>Reads when a limit is restored: seconds or milliseconds from now, a Unix time in either, an ISO 8601 or HTTP date, or a duration such as <c>1m30s</c>.</summary>
internal static partial class ResetReader
{
    // No quota lasts three years, and no Unix time of today is as small; the next is a Unix time in the year 5138.
    private const decimal LeastUnixSeconds = 100_000_000;
    private const decimal LeastUnixMilliseconds = 100_000_000_000;
    private const decimal MostSeconds = 365 * 24 * 60 * 60;

    // A Unix time in milliseconds beyond any calendar: sums with it can not overflow.
    private const decimal MostNumber = 1_000_000_000_000_000_000;

    private static readonly string[] Dates = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "r"];

    /// <param name="text">The header's value.</param>
    /// <param name="format">What a number means.</param>
    /// <param name="now">The time at the server.</param>
    /// <returns>How long from now; null where the text says nothing, or a time that is over.</returns>
    public static TimeSpan? Read(string text, RateLimitResetFormat format, DateTimeOffset now)
    {
        var value = text.Trim();
        var seconds = decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number < MostNumber ? OfNumber(number, format, now) : null
            : OfDate(value, now) ?? OfDuration(value);
        return seconds is > 0 and <= MostSeconds ? TimeSpan.FromTicks((long)(seconds.Value * TimeSpan.TicksPerSecond)) : null;
    }

    private static decimal? OfNumber(decimal number, RateLimitResetFormat format, DateTimeOffset now) => format switch
    {
        RateLimitResetFormat.Seconds => number,
        RateLimitResetFormat.Milliseconds => number / 1000,
        RateLimitResetFormat.UnixSeconds => number - (now.ToUnixTimeMilliseconds() / 1000m),
        RateLimitResetFormat.UnixMilliseconds => (number - now.ToUnixTimeMilliseconds()) / 1000m,
        _ => OfNumber(number, Guess(number), now),
    };

    private static RateLimitResetFormat Guess(decimal number) => number switch
    {
        < LeastUnixSeconds => RateLimitResetFormat.Seconds,
        < LeastUnixMilliseconds => RateLimitResetFormat.UnixSeconds,
        _ => RateLimitResetFormat.UnixMilliseconds,
    };

    private static decimal? OfDate(string text, DateTimeOffset now) =>
        DateTimeOffset.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? (decimal)(date - now).TotalSeconds : null;

    private static decimal? OfDuration(string text) =>
        text.Length > 0 && Duration().Match(text) is { Success: true } match
            ? (Part(match, "d") * 86_400) + (Part(match, "h") * 3_600) + (Part(match, "m") * 60) + Part(match, "s") + (Part(match, "ms") / 1000)
            : null;

    private static decimal Part(Match match, string name) =>
        decimal.TryParse(match.Groups[name].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) ? part : 0;

    [GeneratedRegex(
        @"^(?:(?<d>\d{1,4})d)?(?:(?<h>\d{1,5})h)?(?:(?<m>\d{1,6})m(?!s))?(?:(?<s>\d{1,9}(?:\.\d{1,9})?)s)?(?:(?<ms>\d{1,12}(?:\.\d{1,9})?)ms)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
