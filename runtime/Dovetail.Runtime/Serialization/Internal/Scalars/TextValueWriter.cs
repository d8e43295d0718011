#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Writes values that stand as strings of a certain form.</summary>
internal static class TextValueWriter
{
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
        Span<byte> text = stackalloc byte[Rfc3339.MaxLength];
        json.WriteStringValue(text[..Rfc3339.Write(value, text)]);
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
}
