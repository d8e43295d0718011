using System.Text.Json;

namespace Dovetail.Errors.Internal;

/// <summary>Reads the single faults: a list of texts or objects, or an object with one or several for each field.</summary>
internal static class ErrorDetailReader
{
    private const int MaxDetails = 100;

    public static IReadOnlyList<ApiErrorDetail> Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => [.. json.EnumerateArray().SelectMany(static item => OfItem(field: null, item)).Take(MaxDetails)],
        JsonValueKind.Object => [.. json.EnumerateObject().SelectMany(static member => OfField(member)).Take(MaxDetails)],
        _ => [],
    };

    private static IEnumerable<ApiErrorDetail> OfField(JsonProperty member) => member.Value.ValueKind is JsonValueKind.Array
        ? member.Value.EnumerateArray().SelectMany(item => OfItem(member.Name, item))
        : OfItem(member.Name, member.Value);

    private static IEnumerable<ApiErrorDetail> OfItem(string? field, JsonElement item)
    {
        if (item.ValueKind is JsonValueKind.Object)
        {
            var node = new ErrorNode(item);

            // Google: the faults stand one level below.
            return node["fieldviolations"] is { ValueKind: JsonValueKind.Array } violations
                ? violations.EnumerateArray().Select(static one => OfObject(null, one)).OfType<ApiErrorDetail>()
                : OfNode(field, node) is { } detail ? [detail] : [];
        }

        return ErrorNode.TextOf(item) is { } text ? [new ApiErrorDetail(field, text)] : [];
    }

    private static ApiErrorDetail? OfObject(string? field, JsonElement item) => item.ValueKind is JsonValueKind.Object ? OfNode(field, new ErrorNode(item)) : null;

    private static ApiErrorDetail? OfNode(string? field, ErrorNode node)
    {
        var code = node.Text(ErrorNames.Codes, static text => !text.Contains(' ', StringComparison.Ordinal));
        var issue = node.Text(ErrorNames.Messages) ?? code;
        return issue is null || node["@type"] is not null ? null : new ApiErrorDetail(FieldOf(node) ?? field, issue, code);
    }

    private static string? FieldOf(ErrorNode node) =>
        node.Text(ErrorNames.Fields)
        ?? node.Node(["source"])?.Text(ErrorNames.Fields)                       // JSON:API
        ?? Path(node["loc"]) ?? Path(node["path"]);                             // FastAPI; GraphQL and zod

    private static string? Path(JsonElement? steps) => steps is { ValueKind: JsonValueKind.Array } array
        ? string.Join('.', array.EnumerateArray().Select(ErrorNode.TextOf).OfType<string>())
        : null;
}
