using System.Text.Json;

namespace Dovetail.Errors;

/// <summary>Reads a problem as leniently as RFC 9457 3.1 asks: members of a wrong type are ignored, unknown ones kept.</summary>
internal static class ProblemReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The problem; null where the text is not a JSON object.</summary>
    public static ProblemDetails? TryRead(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: text that is not UTF-8.
            return null;
        }
    }

    private static ProblemDetails Read(JsonElement json)
    {
        var extensions = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (member.Name is not ("type" or "title" or "status" or "detail" or "instance"))
            {
                extensions[member.Name] = member.Value.Clone();
            }
        }

        return new ProblemDetails
        {
            Type = Text(json, "type") ?? "about:blank",
            Title = Text(json, "title"),
            Status = Number(json, "status"),
            Detail = Text(json, "detail"),
            Instance = Text(json, "instance"),
            Extensions = extensions,
        };
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.Number && member.TryGetInt32(out var number) ? number : null;
}
