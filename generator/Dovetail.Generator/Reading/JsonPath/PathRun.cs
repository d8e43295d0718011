using System.Text.RegularExpressions;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Reading.JsonPath;

/// <summary>Follows one query over one document. Iterative, and bounded: <c>$..*..*..*</c> can ask for more than there is time for.</summary>
/// <param name="root">The document.</param>
/// <param name="budget">What all queries over the document share.</param>
/// <param name="cancellationToken">Honoured at each node.</param>
internal sealed class PathRun(Place root, PathBudget budget, CancellationToken cancellationToken)
{
    private const int MostVisits = 10_000_000;

    private readonly Dictionary<(string Pattern, bool IsWhole), Regex?> _patterns = [];
    private int _visits;

    /// <exception cref="SpecSyntaxException">The query asks for more than a document can hold.</exception>
    public IReadOnlyList<Place> Select(PathQuery query, Place current)
    {
        List<Place> places = [query.FromRoot ? root : current];
        foreach (var segment in query.Segments)
        {
            var next = new List<Place>();
            foreach (var place in places)
            {
                foreach (var owner in segment.Descends ? WithDescendants(place) : [place])
                {
                    Visit();
                    foreach (var chosen in segment.Selectors.SelectMany(selector => selector.Select(owner, this)))
                    {
                        Visit();
                        next.Add(chosen);
                    }
                }
            }

            places = next;
        }

        return places;
    }

    public Regex? Pattern(string pattern, bool isWhole)
    {
        if (!_patterns.TryGetValue((pattern, isWhole), out var regex))
        {
            regex = PathPattern.TryRead(pattern, isWhole);
            _patterns.Add((pattern, isWhole), regex);
        }

        return regex;
    }

    public static IEnumerable<Place> Children(Place place) => place.Node is SpecMapping ? place.Entries.Select(entry => entry.Value) : place.Items;

    public static Place Item(Place place, int index) => new(((SpecSequence)place.Node).Items[index], place.Pointer.Append(index));

    private static IEnumerable<Place> WithDescendants(Place place)
    {
        var open = new Stack<Place>();
        open.Push(place);
        while (open.Count > 0)
        {
            var next = open.Pop();
            yield return next;
            foreach (var child in Children(next).Reverse())
            {
                open.Push(child);
            }
        }
    }

    private void Visit()
    {
        cancellationToken.ThrowIfCancellationRequested();
        budget.Spend();
        if (++_visits > MostVisits)
        {
            throw new SpecSyntaxException("it visits more nodes than a document may have", 0);
        }
    }
}
