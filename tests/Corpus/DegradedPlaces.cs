using Dovetail.Generator.Reading.Spec;
using Microsoft.CodeAnalysis;

namespace Dovetail.Corpus;

/// <summary>The places of a document that the client has as raw JSON although the document says more.</summary>
internal sealed class DegradedPlaces
{
    private readonly HashSet<(string Path, int Start)> _places;

    private DegradedPlaces(HashSet<(string Path, int Start)> places) => _places = places;

    public int Count => _places.Count;

    public static DegradedPlaces Of(IEnumerable<Diagnostic> findings) => new([.. findings
        .Where(finding => finding.Id == "DOVE0030")
        .Select(finding => (finding.Location.GetLineSpan().Path, finding.Location.SourceSpan.Start))]);

    /// <summary>How many operations lead to such a place, through their parameters, bodies and responses.</summary>
    public int CountOperations(SpecDocument document) => document.Operations.Count(Leads);

    private bool Leads(SpecOperation operation)
    {
        var known = new HashSet<SpecSchema>();
        var open = new Stack<SpecSchema>(SchemaWalk.Roots(operation));
        while (open.TryPop(out var schema))
        {
            if (!known.Add(schema))
            {
                continue;
            }

            if (_places.Contains((schema.Node.Text.Path, schema.Node.Start)))
            {
                return true;
            }

            foreach (var next in SchemaWalk.Next(schema))
            {
                open.Push(next);
            }
        }

        return false;
    }
}
