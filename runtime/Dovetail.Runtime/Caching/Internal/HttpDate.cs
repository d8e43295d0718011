using System.Globalization;

namespace Dovetail.Caching.Internal;

/// <summary>Dates of headers, in the three forms that are read (RFC 9110 5.6.7). Which day of the week it is, the date says itself.</summary>
internal static class HttpDate
{
    // The year of two digits that would lie more than 50 years ahead has passed.
    private const int YearsAhead = 50;

    private static readonly string[] OfZone = ["d MMM yyyy HH:mm:ss", "d-MMM-yy HH:mm:ss"];

    private static readonly string[] OfC = ["MMM d HH:mm:ss yyyy"];

    private static readonly DateTimeFormatInfo Names = new() { Calendar = new GregorianCalendar { TwoDigitYearMax = DateTime.UtcNow.Year + YearsAhead } };

    /// <returns>The date; null where the text is none.</returns>
    public static DateTimeOffset? Read(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var comma = trimmed.IndexOf(", ", StringComparison.Ordinal);
        var day = comma < 0 ? trimmed.IndexOf(' ', StringComparison.Ordinal) : comma;
        if (day < 3 || !trimmed[..day].All(char.IsAsciiLetter) || (comma >= 0 && !trimmed.EndsWith(" GMT", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        // The form of C has a day of two places.
        var (rest, formats, spaces) = comma >= 0 ? (trimmed[(comma + 2)..^4], OfZone, DateTimeStyles.None) : (trimmed[(day + 1)..], OfC, DateTimeStyles.AllowInnerWhite);
        return DateTimeOffset.TryParseExact(rest, formats, Names, DateTimeStyles.AssumeUniversal | spaces, out var date) ? date : null;
    }
}
