using System.Text.Json;
using Json.Schema;

namespace Dovetail.Generator.Tests.Suites.Validation.Corpus;

/// <summary>What JsonSchema.Net says of an instance.</summary>
/// <param name="schema">The schema, as text.</param>
internal sealed class SecondOracle(string schema)
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.Hierarchical };

    private readonly JsonSchema _schema = JsonSchema.FromText(schema, new BuildOptions { SchemaRegistry = new() });

    /// <returns>The keywords that the instance fails, each once; null where it is valid.</returns>
    public IReadOnlyList<string>? Judge(JsonElement instance)
    {
        var results = _schema.Evaluate(instance, Options);
        return results.IsValid ? null : [.. Failed(results).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>What failed in a schema that is valid all the same, as a branch of a choice, does not count. A schema that is false has no keyword.</summary>
    private static IEnumerable<string> Failed(EvaluationResults results) => results.IsValid ? [] :
        (results.Errors ?? new Dictionary<string, string>()).Select(static error => error.Key is "" ? "false" : error.Key)
            .Concat((results.Details ?? []).SelectMany(Failed));
}
