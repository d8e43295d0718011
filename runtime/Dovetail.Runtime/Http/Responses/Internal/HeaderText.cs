using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Dovetail.Serialization;

namespace Dovetail.Http.Internal;

/// <summary>Reads the text of a header as OpenAPI's simple style has it: a number or a boolean is a JSON text, anything else is one without its quotes.</summary>
internal static class HeaderText
{
    public static T? TryRead<T, TFormat>(string text)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        if (typeof(T) == typeof(DateTimeOffset) && DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            // A date of HTTP (RFC 9110 5.6.7), which documents call a date-time, too.
            return (T)(object)date;
        }

        var isLiteral = text is "true" or "false" || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return TryReadJson<T, TFormat>(text, quoted: !isLiteral) ?? (isLiteral ? TryReadJson<T, TFormat>(text, quoted: true) : null);
    }

    public static IReadOnlyList<string> Split(string text)
    {
        var items = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && !isQuoted))
            {
                Add(items, text[start..i]);
                start = i + 1;
            }
            else if (text[i] == '"' && (i == 0 || text[i - 1] != '\\'))
            {
                isQuoted = !isQuoted;
            }
        }

        return items;
    }

    // Empty items are passed over (RFC 9110 5.6.1.2).
    private static void Add(List<string> items, string text)
    {
        if (text.Trim() is { Length: > 0 } item)
        {
            items.Add(item);
        }
    }

    private static T? TryReadJson<T, TFormat>(string text, bool quoted)
        where T : struct
        where TFormat : struct, IFormat<T>
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { SkipValidation = true }))
        {
            if (quoted)
            {
                writer.WriteStringValue(text);
            }
            else
            {
                writer.WriteRawValue(text, skipInputValidation: true);
            }
        }

        try
        {
            return JsonReader.Read<T, TFormat>(json.WrittenSpan, JsonReadContext.Tolerant);
        }
        catch (JsonFormatException)
        {
            return null;
        }
    }
}
