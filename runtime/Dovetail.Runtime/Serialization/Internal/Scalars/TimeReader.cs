using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Reads dates and times.</summary>
internal static class TimeReader
{
    // The longest form there is, with room for a fraction of any sensible length. Longer strings are none.
    private const int MaxLength = 64;

    // RFC 9110 5.6.7: what is written, and two forms that are read for the sake of old servers.
    private static readonly string[] HttpDates = ["ddd, d MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    public static DateOnly Date(in Utf8JsonReader json)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        return Rfc3339.TryReadDate(Text(in json, buffer), out var value) ? value : throw Other(in json, "A date (2024-02-29)");
    }

    public static TimeOnly Time(in Utf8JsonReader json)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        return Rfc3339.TryReadTime(Text(in json, buffer), out var value) ? value : throw Other(in json, "A time of day (20:20:39)");
    }

    public static DateTimeOffset DateTime(in Utf8JsonReader json)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        return Rfc3339.TryReadDateTime(Text(in json, buffer), out var value) ? value : throw Other(in json, "A date and time (2024-02-29T20:20:39Z)");
    }

    public static DateTimeOffset UnixTime(in Utf8JsonReader json)
    {
        var seconds = NumberReader.Int64(in json);
        return seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw Expect.Form(in json, "Seconds since 1970 are promised, but the number is beyond all dates.");
    }

    public static DateTimeOffset HttpDate(in Utf8JsonReader json)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        var text = Text(in json, buffer);

        // RFC 5234 2.3: what grammars of dates quote is of either case, as the names of days and months are to the parser.
        var upper = Encoding.Latin1.GetString(text).ToUpperInvariant();
        if (DateTimeOffset.TryParseExact(upper, HttpDates, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite | DateTimeStyles.AssumeUniversal, out var value))
        {
            return value;
        }

        return Rfc3339.TryReadDateTime(text, out value) ? value : throw Other(in json, "A date and time (Sun, 06 Nov 1994 08:49:37 GMT)");
    }

    private static ReadOnlySpan<byte> Text(in Utf8JsonReader json, Span<byte> buffer)
    {
        Expect.Token(in json, JsonTokenType.String, "A date or time");
        if (!json.HasValueSequence && !json.ValueIsEscaped)
        {
            return json.ValueSpan.Length <= MaxLength ? json.ValueSpan : default;
        }

        var length = json.HasValueSequence ? json.ValueSequence.Length : json.ValueSpan.Length;
        return length <= MaxLength ? buffer[..Unicode.Copy(in json, buffer)] : default;
    }

    private static JsonFormatException Other(in Utf8JsonReader json, string expected) =>
        Expect.Form(in json, $"{expected} is promised, but the string is of another form.");
}
