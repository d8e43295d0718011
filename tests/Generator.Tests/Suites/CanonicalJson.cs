using System.Globalization;
using System.Text.Json;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Tests.Reading;

namespace Dovetail.Generator.Tests.Suites;

/// <summary>JSON texts that are the same where the values are: members by name, numbers by value.</summary>
internal static class CanonicalJson
{
    public static string Of(SpecNode node)
    {
        using var json = JsonDocument.Parse(Nodes.ToJson(node), new JsonDocumentOptions { MaxDepth = NodeLimits.Depth + 1 });
        return Of(json.RootElement);
    }

    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal)
            .Select(static member => JsonSerializer.Serialize(member.Name) + ":" + Of(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Of)) + "]",
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.String => JsonSerializer.Serialize(value.GetString()),
        _ => value.GetRawText(),
    };
}
