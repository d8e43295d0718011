using System.Globalization;
using System.Text.RegularExpressions;
using Dovetail.Validation.Internal;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>The formats of texts: those that the runtime checks, and those of times and bytes, which are types of C# there.</summary>
internal static partial class TextFormat
{
    public static bool Accepts(string text, string format) => format switch
    {
        "date" => IsDate(text),
        "date-time" => IsDateTime(text),
        "time" => Time().Match(text) is { Success: true } time && IsTime(time),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "byte" => IsBase64(text),
        "duration" => Duration().IsMatch(text),
        _ => TextFormats.Accepts(text, format),
    };

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // RFC 3339 5.6.
    private static bool IsDateTime(string text) =>
        text.Length > 11 && text[10] is 'T' or 't' or ' ' && IsDate(text[..10]) && Time().Match(text[11..]) is { Success: true } time && IsTime(time);

    /// <summary>A leap second ends a day of UTC (RFC 3339 5.7).</summary>
    private static bool IsTime(Match time)
    {
        var (hour, minute, second) = (Number(time, 1), Number(time, 2), Number(time, 3));
        var (hours, minutes) = (Number(time, 5), Number(time, 6));
        if (hour > 23 || minute > 59 || second > 60 || hours > 23 || minutes > 59)
        {
            return false;
        }

        var offset = ((hours * 60) + minutes) * (time.Groups[4].Value == "-" ? -1 : 1);
        return second < 60 || (((hour * 60) + minute - offset + 2880) % 1440) == 1439;
    }

    private static int Number(Match match, int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static bool IsBase64(string text) => text.Length % 4 == 0 && Base64().IsMatch(text);

    [GeneratedRegex("^([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.[0-9]+)?(?:[zZ]|([+-])([0-9]{2}):([0-9]{2}))\\z")]
    private static partial Regex Time();

    [GeneratedRegex("^[A-Za-z0-9+/]*={0,2}\\z")]
    private static partial Regex Base64();

    // RFC 3339, appendix A.
    [GeneratedRegex(
        "^P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)?"
        + "(?:T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))?)\\z")]
    private static partial Regex Duration();
}
