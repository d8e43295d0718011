using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dovetail.Generator.Reading;

namespace Dovetail.Generator.Tests.Suites.Validation;

/// <summary>A schema of the JSON-Schema-Test-Suite with its instances.</summary>
/// <param name="File">The keyword that it is about.</param>
/// <param name="Index">Its place in the draft.</param>
/// <param name="Group">What the suite says of it.</param>
internal sealed partial record SchemaGroup(string File, int Index, JsonElement Group)
{
    /// <summary>What is no part of OpenAPI, or is never fetched, is a stated limit: the rule was written before the first run.</summary>
    private static readonly (string Mark, string Reason)[] Limits =
    [
        ("localhost:1234", "a document of another server"),
        ("json-schema.org/draft", "the draft's own schema is a document of another server"),
        ("$dynamicRef", "`$dynamicRef`"),
        ("$vocabulary", "vocabularies"),
    ];

    public string Name => $"{File}: {Group.GetProperty("description").GetString()}";

    public JsonElement Schema => Group.GetProperty("schema");

    public IEnumerable<(string Name, JsonElement Data, bool IsValid)> Tests => Group.GetProperty("tests").EnumerateArray()
        .Select(static test => (test.GetProperty("description").GetString()!, test.GetProperty("data"), test.GetProperty("valid").GetBoolean()));

    /// <summary>Why the group is out of scope; null where it is not.</summary>
    public string? Limit => File switch
    {
        "format" => "formats are held to: in OpenAPI they are no annotations",
        "refRemote" => "a document of another server",
        "vocabulary" => "vocabularies",
        _ => Limits.FirstOrDefault(limit => Text.Contains(limit.Mark, StringComparison.Ordinal)).Reason,
    };

    private string Text => Dialect().Replace(Schema.GetRawText(), "");

    /// <summary>A file of JSON holds an object; <c>true</c> and <c>false</c> stand in the document itself.</summary>
    private JsonNode SchemaNode => Schema.ValueKind is JsonValueKind.Object ? new JsonObject { ["$ref"] = $"g{Index}.json" } : JsonValue.Create(Schema.GetBoolean());

    public static IReadOnlyList<SchemaGroup> Read(string folder)
    {
        var groups = new List<SchemaGroup>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var suite = JsonDocument.Parse(System.IO.File.ReadAllText(file));
            groups.AddRange(suite.RootElement.EnumerateArray().Select(group => group.Clone()).Select(group => new SchemaGroup(System.IO.Path.GetFileNameWithoutExtension(file), 0, group)));
        }

        return [.. groups.Select(static (group, index) => group with { Index = index })];
    }

    /// <summary>The document whose operations take and give values of the schemas, each schema in a file of its own.</summary>
    public static (SourceFile Document, IReadOnlyList<SourceFile> Schemas) DocumentOf(IReadOnlyList<SchemaGroup> groups, string version)
    {
        var paths = new JsonObject();
        foreach (var group in groups)
        {
            var content = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = group.SchemaNode } };
            paths[$"/read/{group.Index}"] = Path(new JsonObject
            {
                ["operationId"] = $"read{group.Index}",
                ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "A value.", ["content"] = content } },
            });
            paths[$"/send/{group.Index}"] = Path(new JsonObject
            {
                ["operationId"] = $"send{group.Index}",
                ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = content.DeepClone() },
                ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "Taken." } },
            });
        }

        var document = new JsonObject { ["openapi"] = version, ["info"] = new JsonObject { ["title"] = "Suite", ["version"] = "1" }, ["paths"] = paths };
        return (new SourceFile("/suite/suite.json", document.ToJsonString()), [.. groups.Select(static group => new SourceFile($"/suite/g{group.Index}.json", group.Schema.GetRawText()))]);
    }

    /// <summary>Which draft it is of, which refers to nothing.</summary>
    [GeneratedRegex("\"\\$schema\"\\s*:\\s*\"[^\"]*\"")]
    private static partial Regex Dialect();

    private static JsonObject Path(JsonObject operation)
    {
        operation["tags"] = new JsonArray("suite");
        return new JsonObject { ["post"] = operation };
    }
}
