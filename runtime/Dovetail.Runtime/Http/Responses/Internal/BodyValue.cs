using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Dovetail.Serialization;

namespace Dovetail.Http.Internal;

/// <summary>Reads a body as what it came as, where that is another of the forms that a value has: a text instead of JSON, JSON instead of a text.</summary>
internal static class BodyValue
{
    /// <summary>A text as the value that its text stands for: a string, a date, a value of an enumeration.</summary>
    public static bool TryReadText<T, TFormat>(ReadingScope scope, [MaybeNullWhen(false)] out T value)
        where TFormat : struct, IFormat<T>
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStringValue(scope.Text());
        }

        try
        {
            value = JsonReader.Read<T, TFormat>(json.WrittenSpan, JsonReadContext.Tolerant);
            return true;
        }
        catch (JsonFormatException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>The string that a JSON body is; null where it is another value, or none: some servers call any text JSON.</summary>
    public static string? JsonString(ReadingScope scope)
    {
        try
        {
            return JsonReader.Read<string, StringFormat>(JsonText.Utf8(scope.Reply).Span, JsonReadContext.Tolerant);
        }
        catch (JsonFormatException)
        {
            return null;
        }
    }

    /// <summary>Whether a JSON body is null.</summary>
    public static bool IsJsonNull(ReadingScope scope)
    {
        if (!scope.Reply.MediaType.IsJson && scope.Reply.MediaType.Name is not null)
        {
            return false;
        }

        var json = JsonText.Utf8(scope.Reply).Span;
        return json[JsonEnvelope.Find(json, scope.Envelope)].Trim(" \t\r\n"u8).SequenceEqual("null"u8);
    }
}
