using System.Text.Json;
using Dovetail.Serialization;

namespace Dovetail.Http.Internal;

/// <summary>Sets a member of a JSON object to true.</summary>
internal static class JsonFlag
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = JsonReadContext.DepthLimit };
    private static readonly JsonWriterOptions Writing = new() { MaxDepth = JsonReadContext.DepthLimit, SkipValidation = true };

    /// <summary>The same JSON text with the member; of a text that is no object, a copy.</summary>
    public static PooledBytes Raise(PooledBytes json, string name)
    {
        var output = new PooledBytes();
        using var document = JsonDocument.Parse(json.Written, Reading);
        using var writer = new Utf8JsonWriter(output, Writing);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            document.RootElement.WriteTo(writer);
            return output;
        }

        writer.WriteStartObject();
        foreach (var member in document.RootElement.EnumerateObject().Where(member => !member.NameEquals(name)))
        {
            writer.WritePropertyName(member.Name);
            writer.WriteRawValue(member.Value.GetRawText(), skipInputValidation: true);
        }

        writer.WriteBoolean(name, true);
        writer.WriteEndObject();
        return output;
    }
}
