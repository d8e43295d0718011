using System.Text.Json.Nodes;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Tests.House;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>A document with anything in the place of anything is read or refused: never an exception.</summary>
public sealed class MutationTests
{
    private static readonly string[] Replacements =
    [
        "null", "true", "-1", "1e999", "\"\"", "\"#/components/schemas/Thing\"", "\"{\"", "[]", "[null, {}, [], \"x\", 5]", "{}",
        """{ "$ref": "#/components/schemas/Thing" }""", """{ "$ref": "#" }""", """{ "$ref": 5 }""", """{ "type": ["object", "null"], "allOf": [{ "$ref": "#/components/schemas/Thing" }] }""",
    ];

    public static TheoryData<string> Documents => ["every-string.json", "swagger-2.yaml", "security.yaml", "servers.yaml"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_with_anything_in_the_place_of_anything_is_read_or_refused(string file)
    {
        var text = Nodes.ToJson(Nodes.Read(Repository.Read("sample-specs", "features", file), file));
        var paths = Paths(JsonNode.Parse(text), []).ToList();
        foreach (var path in paths)
        {
            foreach (var replacement in Replacements)
            {
                var document = JsonNode.Parse(text)!;
                Replace(document, path, JsonNode.Parse(replacement));
                var result = ClientCompiler.Compile(new SourceFile("/app/a.json", document.ToJsonString()), [], new GeneratorOptions(), TestContext.Current.CancellationToken);
                Assert.True(
                    result.Findings.All(finding => finding.Id != FindingRules.InternalError.Id),
                    $"/{string.Join('/', path)} = {replacement}: {result.Findings.FirstOrDefault(finding => finding.Id == FindingRules.InternalError.Id)?.Message}");
            }
        }
    }

    private static IEnumerable<string[]> Paths(JsonNode? node, string[] path)
    {
        var children = node switch
        {
            JsonObject value => value.Select(entry => (entry.Key, entry.Value)),
            JsonArray list => list.Select((item, i) => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        foreach (var (key, child) in children.ToList())
        {
            yield return [.. path, key];
            foreach (var deeper in Paths(child, [.. path, key]))
            {
                yield return deeper;
            }
        }
    }

    private static void Replace(JsonNode document, string[] path, JsonNode? value)
    {
        var parent = path[..^1].Aggregate(document, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        if (parent is JsonArray items)
        {
            items[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[path[^1]] = value;
        }
    }
}
