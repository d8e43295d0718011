using System.Text;
using System.Text.Json;

namespace Dovetail.Http.Internal;

/// <summary>Server-sent events as a server writes them (HTML, 9.2.5).</summary>
internal static class EventText
{
    private const string MediaType = "text/event-stream";

    public static bool Takes(string? accept) => accept?.StartsWith(MediaType, StringComparison.OrdinalIgnoreCase) is true;

    public static WrittenBody Of(IEnumerable<string> events) => new(Encoding.UTF8.GetBytes(string.Concat(events)), MediaType, 200);

    public static string OfData(byte[] json) => Of(null, null, Encoding.UTF8.GetString(json));

    /// <summary>An event that is given as an object.</summary>
    public static string OfObject(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var item = document.RootElement;
        return Of(Member(item, "event"), Member(item, "id"), Member(item, "data") ?? "");
    }

    public static string Of(string? name, string? id, string data)
    {
        var text = new StringBuilder();
        Field(text, "event", name);
        Field(text, "id", id);
        foreach (var line in data.ReplaceLineEndings("\n").Split('\n'))
        {
            Field(text, "data", line);
        }

        return text.Append('\n').ToString();
    }

    private static string? Member(JsonElement item, string name) => item.TryGetProperty(name, out var value)
        ? value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText()
        : null;

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(name).Append(": ").Append(value).Append('\n');
        }
    }
}
