using Dovetail.Harness.Oracles;
using Microsoft.OpenApi.Models;
using Microsoft.OpenApi.Readers;

namespace Dovetail.Oracle.Tests;

/// <summary>What Microsoft.OpenApi.Readers 1 says about a document of 2.0 or 3.0, in JSON or YAML.</summary>
internal static class ReadersOracle
{
    /// <returns>Null where it can not load the document.</returns>
    public static OracleFacts? Read(string path, string text)
    {
        OpenApiDocument? document;
        try
        {
            document = new OpenApiStringReader().Read(text, out _);
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
            foreach (var (verb, operation) in item.Operations)
            {
                var method = verb.ToString().ToUpperInvariant();
                facts.Operation(method, path, operation.OperationId);
                var shared = item.Parameters.Where(parameter => !operation.Parameters.Any(own => own.Name == parameter.Name && own.In == parameter.In));
                foreach (var parameter in operation.Parameters.Concat(shared))
                {
                    facts.Parameter(method, path, parameter.In?.ToString(), parameter.Name, parameter.Required);
                }
            }
        }

        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, OpenApiSchema>())
        {
            facts.Schema(name);
            foreach (var (property, type) in schema.Properties)
            {
                facts.Property(name, property, type.Type is null ? [] : [type.Type]);
            }
        }

        return facts;
    }
}
