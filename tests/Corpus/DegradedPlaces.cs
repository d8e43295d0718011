using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;
using Microsoft.CodeAnalysis;

namespace Dovetail.Corpus;

/// <summary>The places of a document of which the client says less than the document does: raw JSON, or raw bytes.</summary>
internal sealed class DegradedPlaces
{
    private readonly HashSet<(string Path, int Start)> _places;

    private DegradedPlaces(HashSet<(string Path, int Start)> places, int rawJson)
    {
        _places = places;
        RawJson = rawJson;
    }

    /// <summary>How many of them are raw JSON.</summary>
    public int RawJson { get; }

    public static DegradedPlaces Of(IReadOnlyList<Diagnostic> findings)
    {
        var rawJson = PlacesOf(findings, FindingRules.RawJson);
        var rawBytes = PlacesOf(findings, FindingRules.RawBody);
        return new DegradedPlaces([.. rawJson, .. rawBytes], rawJson.Count);
    }

    /// <summary>How many operations lead to such a place, through their parameters, bodies and responses.</summary>
    public int CountOperations(SpecDocument document) => document.Operations.Count(Leads);

    private static HashSet<(string Path, int Start)> PlacesOf(IEnumerable<Diagnostic> findings, DiagnosticDescriptor rule) => [.. findings
        .Where(finding => finding.Id == rule.Id)
        .Select(finding => (finding.Location.GetLineSpan().Path, finding.Location.SourceSpan.Start))];

    private bool Leads(SpecOperation operation)
    {
        var known = new HashSet<SpecSchema>();
        var open = new Stack<SpecSchema>(SchemaWalk.Roots(operation));
        if (Holds(operation.Node) || SchemaWalk.Media(operation).Any(media => Holds(media.Node)))
        {
            return true;
        }

        while (open.TryPop(out var schema))
        {
            if (Holds(schema.Node))
            {
                return true;
            }

            foreach (var next in SchemaWalk.Next(schema).Where(known.Add))
            {
                open.Push(next);
            }
        }

        return false;
    }

    private bool Holds(SpecNode node) => _places.Contains((node.Text.Path, node.Start));
}
