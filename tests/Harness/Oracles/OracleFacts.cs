using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Harness.Oracles;

/// <summary>What a reader says about a document, as lines that can be compared: operations, parameters, component schemas and their properties.</summary>
internal sealed class OracleFacts
{
    private const int MostHops = 20;

    private readonly SortedSet<string> _facts = new(StringComparer.Ordinal);

    /// <summary>Ours.</summary>
    /// <exception cref="InvalidOperationException">We do not read it.</exception>
    public static OracleFacts Read(string path, string text, CancellationToken cancellationToken)
    {
        var document = SpecReader.Read(new SourceFile(path, text), [], new FindingList(), cancellationToken)
            ?? throw new InvalidOperationException($"{path} is not read.");
        var facts = new OracleFacts();
        foreach (var operation in document.Operations)
        {
            facts.Operation(operation.Method, operation.Path, operation.OperationId);
            foreach (var parameter in operation.Parameters)
            {
                facts.Parameter(operation.Method, operation.Path, parameter.Place.ToString(), parameter.Name, parameter.Required);
            }
        }

        foreach (var (name, schema) in document.Schemas.Select(entry => (entry.Name, entry.Schema)))
        {
            facts.Schema(name);
            foreach (var property in schema.Properties)
            {
                facts.Property(name, property.Name, TypesOf(property.Schema));
            }
        }

        return facts;
    }

    public void Operation(string method, string path, string? id) => _facts.Add($"operation {method} {path} {id}");

    /// <param name="place"><c>Query</c>, <c>Header</c>, <c>Path</c> or <c>Cookie</c>.</param>
    public void Parameter(string method, string path, string? place, string? name, bool required) =>
        _facts.Add($"parameter {method} {path} {place} {name} {required}");

    public void Schema(string name) => _facts.Add($"schema {name}");

    /// <param name="types">As JSON Schema calls them, in any order; <c>null</c> does not count, for 2.0 and 3.0 have another word for it.</param>
    public void Property(string schema, string name, IEnumerable<string> types) =>
        _facts.Add($"property {schema}.{name} {string.Join(',', types.Where(type => type != "null").Order(StringComparer.Ordinal))}");

    /// <summary>What only these say (<c>+</c>), then what only the others do (<c>-</c>).</summary>
    public IReadOnlyList<string> Differences(OracleFacts others) =>
        [.. _facts.Except(others._facts).Select(fact => "+ " + fact), .. others._facts.Except(_facts).Select(fact => "- " + fact)];

    private static IEnumerable<string> TypesOf(SpecSchema schema)
    {
        for (var hops = 0; schema.Reference is not null && schema.Types == SchemaTypes.None && hops < MostHops; hops++)
        {
            schema = schema.Reference;
        }

        return Enum.GetValues<SchemaTypes>()
            .Where(type => type != SchemaTypes.None && schema.Types.HasFlag(type))
            .Select(type => type.ToString().ToLowerInvariant());
    }
}
