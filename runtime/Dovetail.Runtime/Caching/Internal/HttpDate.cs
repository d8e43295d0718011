using System.Globalization;

namespace Dovetail.Caching.Internal;

/// <summary>Dates of headers, in the three forms that are read (RFC 9110 5.6.7).</summary>
internal static class HttpDate
{
    private static readonly string[] Formats = ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy", "ddd MMM  d HH:mm:ss yyyy"];

    /// <returns>The date; null where the text is none.</returns>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParseExact(text?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
