using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Spec;
using Microsoft.OpenApi;

namespace Dovetail.Generator.Tests.Reading;

/// <summary>What two readers say about a document, as lines that can be compared.</summary>
internal static class Oracle
{
    /// <summary>Ours.</summary>
    public static SortedSet<string> Read(string path, string text)
    {
        var document = SpecReader.Read(new SourceFile(path, text), [], new FindingList(), TestContext.Current.CancellationToken)!;
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var operation in document.Operations)
        {
            facts.Add($"operation {operation.Method} {operation.Path} {operation.OperationId}");
            foreach (var parameter in operation.Parameters)
            {
                facts.Add($"parameter {operation.Method} {operation.Path} {parameter.Place} {parameter.Name} {parameter.Required}");
            }
        }

        foreach (var (name, schema) in document.Schemas.Select(entry => (entry.Name, entry.Schema)))
        {
            facts.Add($"schema {name}");
            facts.UnionWith(schema.Properties.Select(property => $"property {name}.{property.Name} {Types(property.Schema)}"));
        }

        return facts;
    }

    /// <summary>Microsoft.OpenApi's; null where it can not load the document.</summary>
    public static SortedSet<string>? ReadByMicrosoft(string json)
    {
        OpenApiDocument? document;
        try
        {
            document = OpenApiDocument.Parse(json, "json").Document;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }

        if (document?.Paths is null)
        {
            return null;
        }

        var facts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                facts.Add($"operation {method.Method.ToUpperInvariant()} {path} {operation.OperationId}");
                var own = operation.Parameters ?? [];
                var shared = (item.Parameters ?? []).Where(parameter => !own.Any(mine => mine.Name == parameter.Name && mine.In == parameter.In));
                facts.UnionWith(own.Concat(shared).Select(parameter => $"parameter {method.Method.ToUpperInvariant()} {path} {parameter.In} {parameter.Name} {parameter.Required}"));
            }
        }

        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            facts.Add($"schema {name}");
            facts.UnionWith((schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(property => $"property {name}.{property.Key} {Types(property.Value)}"));
        }

        return facts;
    }

    private static string Types(SpecSchema schema)
    {
        for (var hops = 0; schema.Reference is not null && schema.Types == SchemaTypes.None && hops < 20; hops++)
        {
            schema = schema.Reference;
        }

        return (schema.Types & ~SchemaTypes.Null).ToString();
    }

    private static string Types(IOpenApiSchema schema) => ((SchemaTypes)Enum.GetValues<JsonSchemaType>()
        .Where(type => type != JsonSchemaType.Null && schema.Type?.HasFlag(type) == true)
        .Sum(type => (int)Enum.Parse<SchemaTypes>(type.ToString()))).ToString();
}
