using Dovetail.Harness.Oracles;
using Microsoft.OpenApi;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>What Microsoft.OpenApi 3 says about a document.</summary>
internal static class Oracle
{
    /// <returns>Null where it can not load the document.</returns>
    public static OracleFacts? Read(string path, string text)
    {
        OpenApiDocument? document;
        try
        {
            var json = path.EndsWith(".json", StringComparison.Ordinal) ? text : Nodes.ToJson(Nodes.Read(text, path));
            document = OpenApiDocument.Parse(json, "json").Document;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }

        return document?.Paths is null ? null : FactsOf(document);
    }

    private static OracleFacts FactsOf(OpenApiDocument document)
    {
        var facts = new OracleFacts();
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (verb, operation) in item.Operations ?? [])
            {
                var method = verb.Method.ToUpperInvariant();
                facts.Operation(method, path, operation.OperationId);
                var own = operation.Parameters ?? [];
                var shared = (item.Parameters ?? []).Where(parameter => !own.Any(mine => mine.Name == parameter.Name && mine.In == parameter.In));
                foreach (var parameter in own.Concat(shared))
                {
                    facts.Parameter(method, path, parameter.In?.ToString(), parameter.Name, parameter.Required);
                }
            }
        }

        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            facts.Schema(name);
            foreach (var (property, type) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                facts.Property(name, property, TypesOf(type));
            }
        }

        return facts;
    }

    private static IEnumerable<string> TypesOf(IOpenApiSchema schema) => Enum.GetValues<JsonSchemaType>()
        .Where(type => schema.Type?.HasFlag(type) == true)
        .Select(type => type.ToString().ToLowerInvariant());
}
