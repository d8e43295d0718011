#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Writes values that stand as strings of a certain form.</summary>
internal static class TextValueWriter
{
    // What stands beside the characters of a text: its quotes, the colon behind those of a name, and the comma before the whole.
    private const int Quotes = 2;
    private const int Colon = 1;
    private const int Comma = 1;

    /// <summary>Writes a text, or null.</summary>
    /// <exception cref="ArgumentException">It holds half of a character.</exception>
    public static void String(Utf8JsonWriter json, string? text)
    {
        var start = Position(json);
        json.WriteStringValue(text);
        CheckWhole(json, text, start, Comma + Quotes);
    }

    /// <summary>Writes a member whose value is a text.</summary>
    /// <exception cref="ArgumentException">The text holds half of a character.</exception>
    public static void String(Utf8JsonWriter json, JsonEncodedText name, string text)
    {
        var start = Position(json);
        json.WriteString(name, text);
        CheckWhole(json, text, start, Comma + Quotes + name.EncodedUtf8Bytes.Length + Colon + Quotes);
    }

    /// <summary>Writes the name of a member.</summary>
    /// <exception cref="ArgumentException">It holds half of a character.</exception>
    public static void Name(Utf8JsonWriter json, string name)
    {
        var start = Position(json);
        json.WritePropertyName(name);
        CheckWhole(json, name, start, Comma + Quotes + Colon);
    }

    public static void Date(Utf8JsonWriter json, DateOnly value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        json.WriteStringValue(text[..Rfc3339.Write(value, text)]);
    }

    public static void Time(Utf8JsonWriter json, TimeOnly value)
    {
        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        json.WriteStringValue(text[..Rfc3339.Write(value, text)]);
    }

    public static void DateTime(Utf8JsonWriter json, DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            json.WriteStringValue(value.UtcDateTime);       // Z, where an offset would be +00:00
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    public static void Bytes(Utf8JsonWriter json, byte[]? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteBase64StringValue(value);
        }
    }

    /// <summary>
    /// Writes the text of an element as it came: numbers keep their digits, strings their escapes, even those that are no Unicode.
    /// One that stands for nothing is written as null, since something has to stand there.
    /// </summary>
    public static void Json(Utf8JsonWriter json, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            json.WriteNullValue();
            return;
        }

#if NET9_0_OR_GREATER
        json.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
#else
        json.WriteRawValue(value.GetRawText(), skipInputValidation: true);
#endif
    }

    // For half of a character there are three bytes at the least: U+FFFD, or its escape. A text of one byte for each character, and no more beside it than there may be,
    // has none and is not looked through again.
    private static void CheckWhole(Utf8JsonWriter json, string? text, long start, int others)
    {
        if (text is not null && Position(json) - start > text.Length + others)
        {
            _ = Unicode.Whole(text);
        }
    }

    private static long Position(Utf8JsonWriter json) => json.BytesCommitted + json.BytesPending;
}
