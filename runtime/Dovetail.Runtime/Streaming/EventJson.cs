using System.Buffers;
using System.Text.Json;

namespace Dovetail.Streaming;

/// <summary>Writes an event as the object that some descriptions take it for.</summary>
internal static class EventJson
{
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = 1000 };

    public static ReadOnlyMemory<byte> Write(ServerSentEventReader source, bool dataIsText)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { MaxDepth = Reading.MaxDepth + 1 }))
        {
            writer.WriteStartObject();
            WriteText(writer, "event", source.Name);
            writer.WritePropertyName("data");
            WriteData(writer, source.Data.Span, dataIsText);
            WriteText(writer, "id", source.Id);
            if (source.Retry is { } retry)
            {
                writer.WriteNumber("retry", retry);
            }

            writer.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    private static void WriteData(Utf8JsonWriter writer, ReadOnlySpan<byte> data, bool isText)
    {
        if (isText || !IsJson(data))
        {
            writer.WriteStringValue(System.Text.Encoding.UTF8.GetString(data));
        }
        else
        {
            writer.WriteRawValue(data, skipInputValidation: true);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data, Reading);
        try
        {
            while (reader.Read())
            {
            }

            return reader.BytesConsumed > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
