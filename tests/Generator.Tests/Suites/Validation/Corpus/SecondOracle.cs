using System.Text.Json;
using Json.Schema;

namespace Dovetail.Generator.Tests.Suites.Validation.Corpus;

/// <summary>What JsonSchema.Net says of an instance.</summary>
/// <param name="schema">The schema, as text.</param>
internal sealed class SecondOracle(string schema)
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    private readonly JsonSchema _schema = JsonSchema.FromText(schema, new BuildOptions { SchemaRegistry = new() });

    /// <returns>The keywords that the instance fails, each once; null where it is valid.</returns>
    public IReadOnlyList<string>? Judge(JsonElement instance)
    {
        var results = _schema.Evaluate(instance, Options);
        return results.IsValid ? null : [.. (results.Details ?? []).Append(results).SelectMany(static one => one.Errors ?? new Dictionary<string, string>())
            .Select(static error => error.Key).Distinct().Order(StringComparer.Ordinal)];
    }
}
