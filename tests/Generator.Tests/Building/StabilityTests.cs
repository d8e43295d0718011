using System.Text.Json.Nodes;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Tests.House;

namespace Dovetail.Generator.Tests.Building;

/// <summary>Adding to a document renames nothing that is there already; docs/house/decisions/0001 says within which limits.</summary>
public sealed class StabilityTests
{
    private const int Additions = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Operations_schemas_and_properties_added_anywhere_in_github_rename_nothing(int seed)
    {
        var text = CorpusFolder.Read("github-rest.json");
        var before = NamesOf(text);
        var after = NamesOf(Extend(text, new Random(seed)));
        Assert.Empty(before.Where(name => !after.TryGetValue(name.Key, out var now) || now != name.Value).Select(name => $"{name.Key}: {name.Value} -> {after.GetValueOrDefault(name.Key, "gone")}"));
        Assert.True(after.Count >= before.Count + (3 * Additions));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Operations_that_repeat_the_inline_schemas_of_others_rename_nothing(int seed)
    {
        var text = CorpusFolder.Read("github-rest.json");
        var before = NamesOf(text);
        var after = NamesOf(Repeat(text, new Random(seed)));
        Assert.Empty(before.Where(name => !after.TryGetValue(name.Key, out var now) || now != name.Value).Select(name => $"{name.Key}: {name.Value} -> {after.GetValueOrDefault(name.Key, "gone")}"));
        Assert.True(after.Count >= before.Count + Additions);
    }

    private static string Repeat(string text, Random random)
    {
        var document = JsonNode.Parse(text)!;
        var paths = document["paths"]!.AsObject();
        var known = paths.SelectMany(path => path.Value!.AsObject().Where(entry => entry.Key is "get" or "post" or "patch").Select(entry => (path.Key, entry))).ToList();
        for (var i = 0; i < Additions; i++)
        {
            var (path, (method, operation)) = known[random.Next(known.Count)];
            var twin = operation!.DeepClone();
            twin["operationId"] = $"{((string)operation["operationId"]!).Split('/')[0]}/repeated-{i}";
            Insert(paths, $"/repeated-{i}{path}", new JsonObject { [method] = twin }, random);
        }

        return document.ToJsonString();
    }

    private static string Extend(string text, Random random)
    {
        var document = JsonNode.Parse(text)!;
        for (var i = 0; i < Additions; i++)
        {
            Insert(document["paths"]!.AsObject(), $"/added/{i}/{{id}}", Operation(i), random);
            Insert(document["components"]!["schemas"]!.AsObject(), $"added-schema-{i}", Schema(i), random);
            var objects = document["components"]!["schemas"]!.AsObject().Where(schema => schema.Value?["properties"] is JsonObject).ToList();
            Insert(objects[random.Next(objects.Count)].Value!["properties"]!.AsObject(), $"added_property_{i}", JsonNode.Parse("""{ "type": "string" }"""), random);
        }

        return document.ToJsonString();
    }

    private static JsonNode Operation(int i) => JsonNode.Parse($$"""
        { "get": { "tags": ["repos"], "operationId": "repos/added-{{i}}", "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
          "responses": { "200": { "description": "Added.", "content": { "application/json": { "schema": { "type": "object", "properties": { "only_{{i}}": { "$ref": "#/components/schemas/added-schema-{{i}}" } } } } } } } } }
        """)!;

    private static JsonNode Schema(int i) => JsonNode.Parse($$"""
        { "type": "object", "properties": { "member": { "type": "object", "properties": { "deep_{{i}}": { "type": "integer" } } } } }
        """)!;

    /// <summary>At a random place among the entries.</summary>
    private static void Insert(JsonObject target, string key, JsonNode? value, Random random) => target.Insert(random.Next(target.Count + 1), key, value);

    /// <summary>Every public name of the client, by what of the document it stands for.</summary>
    private static Dictionary<string, string> NamesOf(string document)
    {
        var api = ClientCompiler.Compile(new SourceFile("/app/github.json", document), [], new GeneratorOptions(), TestContext.Current.CancellationToken).Value!;
        var names = new Dictionary<string, string>();
        foreach (var group in api.Groups)
        {
            foreach (var operation in group.Operations)
            {
                // An operation that answers in several ways has a method for each.
                var key = $"{operation.Id} {operation.Response.Kind}";
                names.Add(key, $"{group.Name}.{operation.MethodName} {operation.Response.Type} {string.Join(' ', operation.Bodies.Select(body => body.Type))}");
                foreach (var parameter in operation.Parameters)
                {
                    names.Add($"{key} {parameter.Location} {parameter.WireName}", parameter.Name);
                }
            }
        }

        foreach (var type in api.Types)
        {
            names.Add($"type {type.Name}", type.Name);
            foreach (var property in (type as ObjectModel)?.Properties ?? [])
            {
                names.Add($"type {type.Name} {property.JsonName}", property.Name);
            }
        }

        return names;
    }
}
