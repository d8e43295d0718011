using System.Text.Json;
using Dovetail.Serialization;

namespace Dovetail.Batching.Internal;

/// <summary>The JSON of a reply: as it came, or, where a test has made the value, as the value would be written.</summary>
internal static class BulkJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static JsonElement? Of<TReply>(TReply value, BulkReply? reply) => reply is not null ? Parse(reply.Body) : value switch
    {
        JsonModel model => Parse(model.ToJson()),
        IEnumerable<JsonModel> models => Parse($"[{string.Join(',', models.Select(static model => model.ToJson()))}]"),
        JsonElement element => element,
        _ => null,
    };

    private static JsonElement? Parse(string json) => Parse(System.Text.Encoding.UTF8.GetBytes(json));

    private static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
