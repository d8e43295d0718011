using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dovetail.Serialization.Internal;

/// <summary>Our texts for the writer of another, who may indent them and escape more than we do.</summary>
internal static class ForeignJson
{
    // As many of them a decimal keeps, zeros at the end among them.
    private const int DecimalDigits = 28;

    // What the encoder that JsonSerializer has by default leaves as it is, which is made for texts inside of HTML; and nothing that is escaped.
    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        " !\"#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <summary>Writes a text of ours as a value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="json">The text.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        if (!writer.Options.Indented && EscapesAsWeDo(writer.Options.Encoder, json))
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonReadContext.DepthLimit });
        while (reader.Read())
        {
            Token(writer, in reader);
        }
    }

    private static bool EscapesAsWeDo(JavaScriptEncoder? encoder, ReadOnlySpan<byte> json) =>
        encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping || ((encoder is null || encoder == JavaScriptEncoder.Default) && json.IndexOfAnyExcept(Plain) < 0);

    private static void Token(Utf8JsonWriter writer, in Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject: writer.WriteStartObject(); break;
            case JsonTokenType.EndObject: writer.WriteEndObject(); break;
            case JsonTokenType.StartArray: writer.WriteStartArray(); break;
            case JsonTokenType.EndArray: writer.WriteEndArray(); break;
            case JsonTokenType.PropertyName when json.ValueIsEscaped: writer.WritePropertyName(Unicode.Name(in json)); break;
            case JsonTokenType.PropertyName: writer.WritePropertyName(json.ValueSpan); break;
            case JsonTokenType.String: Text(writer, in json); break;
            case JsonTokenType.Number: Number(writer, in json); break;
            case JsonTokenType.True or JsonTokenType.False: writer.WriteBooleanValue(json.TokenType == JsonTokenType.True); break;
            default: writer.WriteNullValue(); break;
        }
    }

    private static void Text(Utf8JsonWriter writer, in Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped)
        {
            writer.WriteStringValue(json.ValueSpan);
            return;
        }

        try
        {
            writer.WriteStringValue(json.GetString());
        }
        catch (InvalidOperationException)
        {
            // Half of a character in an unknown member: it goes back as it came.
            writer.WriteRawValue([(byte)'"', .. json.ValueSpan, (byte)'"'], skipInputValidation: true);
        }
    }

    // As it stands: a raw value keeps its digits, and is not indented.
    private static void Number(Utf8JsonWriter writer, in Utf8JsonReader json)
    {
        if (json.ValueSpan.IndexOfAny("eE"u8) < 0 && json.ValueSpan[0] != (byte)'-' && json.TryGetDecimal(out var value) && json.ValueSpan.Length <= DecimalDigits)
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteRawValue(json.ValueSpan, skipInputValidation: true);
        }
    }
}
