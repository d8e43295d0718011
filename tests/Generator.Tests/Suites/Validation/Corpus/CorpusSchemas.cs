using System.Text.Json.Nodes;
using Dovetail.Generator.Reading;

namespace Dovetail.Generator.Tests.Suites.Validation.Corpus;

/// <summary>The component schemas of a real document: as one whose operations read and send them, and as JSON Schema.</summary>
/// <param name="Names">The components that are judged.</param>
/// <param name="Document">The document of their client.</param>
/// <param name="Definitions">All components as definitions of JSON Schema 2020-12, by the rules by which 3.0 differs from it.</param>
internal sealed record CorpusSchemas(IReadOnlyList<string> Names, SourceFile Document, JsonObject Definitions)
{
    private const string Components = "#/components/schemas/";

    private static readonly string[] Maps = ["properties", "patternProperties", "dependentSchemas", "$defs"];
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly string[] Schemas = ["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedProperties", "unevaluatedItems"];

    /// <param name="text">A document of OpenAPI 3 in JSON.</param>
    /// <param name="most">The most components that are judged.</param>
    /// <returns>The schemas; null where the document has none.</returns>
    public static CorpusSchemas? Read(string text, int most)
    {
        var root = JsonNode.Parse(text)!.AsObject();
        if (root["components"]?["schemas"] is not JsonObject { Count: > 0 } schemas)
        {
            return null;
        }

        var names = schemas.Select(static schema => schema.Key).Where(static name => name.All(static mark => char.IsAsciiLetterOrDigit(mark) || mark is '.' or '_' or '-')).ToList();
        var judged = names.Where((_, index) => index % Math.Max(1, names.Count / most) == 0).Take(most).ToList();
        var document = new JsonObject
        {
            ["openapi"] = root["openapi"]!.DeepClone(),
            ["info"] = new JsonObject { ["title"] = "Suite", ["version"] = "1" },
            ["paths"] = new JsonObject(judged.SelectMany((name, index) => Paths(name, index))),
            ["components"] = new JsonObject { ["schemas"] = schemas.DeepClone() },
        };
        var definitions = new JsonObject(schemas.Select(static schema => KeyValuePair.Create(schema.Key, Convert(schema.Value))));
        return new CorpusSchemas(judged, new SourceFile("/suite/suite.json", document.ToJsonString()), definitions);
    }

    /// <summary>The schema of a component, with all that it may refer to.</summary>
    public string SchemaOf(string name) =>
        new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$ref"] = "#/$defs/" + name, ["$defs"] = Definitions.DeepClone() }.ToJsonString();

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Paths(string name, int index)
    {
        JsonObject Content() => new() { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = Components + name } } };
        yield return new($"/read/{index}", Path($"read{index}", new() { ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "A value.", ["content"] = Content() } } }));
        yield return new($"/send/{index}", Path($"send{index}", new()
        {
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content() },
            ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "Taken." } },
        }));
    }

    private static JsonObject Path(string id, JsonObject operation)
    {
        (operation["operationId"], operation["tags"]) = (id, new JsonArray("suite"));
        return new JsonObject { ["post"] = operation };
    }

    private static JsonNode? Convert(JsonNode? node)
    {
        if (node is not JsonObject schema)
        {
            return node?.DeepClone();
        }

        var converted = new JsonObject();
        foreach (var (key, value) in schema)
        {
            converted[key] = value switch
            {
                JsonObject map when Maps.Contains(key) => new JsonObject(map.Select(static entry => KeyValuePair.Create(entry.Key, Convert(entry.Value)))),
                JsonArray list when Lists.Contains(key) => new JsonArray([.. list.Select(Convert)]),
                JsonObject when Schemas.Contains(key) => Convert(value),
                JsonValue when key == "$ref" => value.ToString().Replace(Components, "#/$defs/", StringComparison.Ordinal),
                _ => value?.DeepClone(),
            };
        }

        Exclude(converted, "exclusiveMinimum", "minimum");
        Exclude(converted, "exclusiveMaximum", "maximum");
        return converted.Remove("nullable", out var nullable) && nullable?.ToString() == "true" ? Nullable(converted) : converted;
    }

    private static JsonObject Nullable(JsonObject schema)
    {
        if (schema["type"] is not JsonValue type || schema.ContainsKey("allOf") || schema.ContainsKey("anyOf") || schema.ContainsKey("oneOf"))
        {
            return new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        }

        schema["type"] = new JsonArray(type.DeepClone(), "null");
        if (schema["enum"] is JsonArray values && !values.Contains(null))
        {
            values.Add(null);
        }

        return schema;
    }

    /// <summary>In 3.0 a flag beside the bound, in 2020-12 the bound itself.</summary>
    private static void Exclude(JsonObject schema, string flag, string bound)
    {
        if (schema[flag] is JsonValue value && value.TryGetValue<bool>(out var excludes))
        {
            schema.Remove(flag);
            if (excludes && schema.Remove(bound, out var limit))
            {
                schema[flag] = limit?.DeepClone();
            }
        }
    }
}
