using System.Text.Json;
using System.Text.Json.Nodes;
using Dovetail.Http;
using Dovetail.Serialization;

namespace Dovetail.Testing.Internal.Bodies;

/// <summary>What a walk over pages writes into a body: a test that does not say it means all pages.</summary>
/// <param name="pointers">The places (RFC 6901).</param>
internal sealed class PageMembers(IReadOnlyList<string> pointers)
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = JsonReadContext.DepthLimit };

    public static PageMembers None { get; } = new([]);

    public static PageMembers Of(PageAdvance advance) =>
        new([.. advance.Parameters.Where(static parameter => parameter.Place is PagePlace.Body).Select(static parameter => parameter.Name)]);

    /// <summary>What was sent, without what is not meant.</summary>
    public ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> sent, ReadOnlyMemory<byte> meant)
    {
        if (pointers.Count == 0 || JsonNode.Parse(sent.Span, documentOptions: Depth) is not JsonObject actual)
        {
            return sent;
        }

        var expected = JsonNode.Parse(meant.Span, documentOptions: Depth);
        foreach (var pointer in pointers)
        {
            Remove(actual, expected, [.. PointerText.Names(pointer)]);
        }

        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { MaxDepth = JsonReadContext.DepthLimit }))
        {
            actual.WriteTo(writer);
        }

        return output.ToArray();
    }

    private static void Remove(JsonObject actual, JsonNode? expected, ReadOnlySpan<string> path)
    {
        var other = (expected as JsonObject)?[path[0]];
        if (path.Length == 1 && other is null)
        {
            actual.Remove(path[0]);
        }
        else if (path.Length > 1 && actual[path[0]] is JsonObject inner)
        {
            Remove(inner, other, path[1..]);
            if (inner.Count == 0 && other is null)
            {
                actual.Remove(path[0]);
            }
        }
    }
}
