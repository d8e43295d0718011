using System.Text;
using System.Text.Json;
using Dovetail.Generator.Reading.Spec;
using Dovetail.Testing.Server.Requests;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Answers;

/// <summary>Writes streams: server-sent events (HTML 9.2.5), lines of JSON, JSON text sequences (RFC 7464).</summary>
internal sealed class StreamText(SchemaSource source)
{
    private const char RecordSeparator = '\u001E';

    // What an event may have beside its data, in the order in which it is written.
    private static readonly string[] Fields = ["event", "id", "retry"];

    public static bool IsStream(string mediaType) => MediaRange.IsEvents(mediaType) || MediaRange.IsJsonSequence(mediaType) || MediaRange.IsJsonLines(mediaType);

    /// <param name="content">The content of the response.</param>
    /// <param name="value">A value of its schema, as JSON: an item, or before OpenAPI 3.2 perhaps the list of all.</param>
    public string Write(SpecMediaType content, string value)
    {
        using var document = JsonDocument.Parse(value);
        var whole = document.RootElement;
        IEnumerable<JsonElement> items = content.ItemSchema is null && whole.ValueKind is JsonValueKind.Array ? whole.EnumerateArray() : [whole];
        return string.Concat(items.Select(item =>
            MediaRange.IsEvents(content.MediaType) ? Event(content, item)
            : MediaRange.IsJsonSequence(content.MediaType) ? $"{RecordSeparator}{item.GetRawText()}\n"
            : $"{JsonSerializer.Serialize(item, TestJson.Default.JsonElement)}\n"));
    }

    /// <summary>An object that is an event by its members; any other value is its data.</summary>
    private string Event(SpecMediaType content, JsonElement item)
    {
        var isEvent = item.ValueKind is JsonValueKind.Object && item.TryGetProperty("data", out _)
            && item.EnumerateObject().All(static member => member.Name == "data" || Fields.Contains(member.Name));
        if (!isEvent)
        {
            return $"{Data(item.ValueKind is JsonValueKind.String ? item.GetString()! : item.GetRawText())}\n";
        }

        var text = new StringBuilder();
        foreach (var name in Fields)
        {
            if (item.TryGetProperty(name, out var field))
            {
                text.Append(name).Append(": ").Append(field.ToString().ReplaceLineEndings(" ")).Append('\n');
            }
        }

        var data = item.GetProperty("data");
        return text.Append(Data(ContentOf(content) ?? data.ToString())).Append('\n').ToString();
    }

    /// <summary>What the data holds, where the document says so (<c>contentSchema</c>).</summary>
    private string? ContentOf(SpecMediaType content) =>
        (content.ItemSchema ?? content.Schema) is { } schema
        && SchemaWalk.Members(source, schema.Place, "data").Select(static data => data["contentSchema"]).OfType<Generator.Reading.References.Place>().ToList() is [var held, ..]
            ? ValueMaker.TryMake(source, held, MessageSide.Response)
            : null;

    // A line for each line of the data.
    private static string Data(string text) => string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(static line => $"data: {line}\n"));
}
