using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Validation;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>The files that schemas stand in: follows their references, and says by which dialect they are read. Not safe for several threads.</summary>
internal sealed class SchemaSource(SpecFiles files, Dialect dialect, bool tracksEvaluated)
{
    private readonly ReferenceResolver _references = new(files, new FindingList());
    private readonly Dictionary<string, ConstraintPattern> _patterns = new(StringComparer.Ordinal);

    public Dialect Dialect => dialect;

    /// <summary>Whether any schema asks what the others have evaluated (<c>unevaluatedProperties</c>, <c>unevaluatedItems</c>).</summary>
    public bool TracksEvaluated => tracksEvaluated;

    /// <summary>Where a reference leads; null where it leads nowhere.</summary>
    public Place? Resolve(SpecScalar reference) => _references.Resolve(reference);

    /// <summary>Follows all references from a place; null where they lead nowhere or round.</summary>
    public Place? Follow(Place place) => _references.Follow(place);

    /// <summary>The document, or the schema with an address of its own, that a node stands in.</summary>
    public Resource Around(SpecNode node) => files.Around(node);

    /// <summary>The target of a <c>$dynamicAnchor</c> in a resource; null where it has none of the name.</summary>
    public Place? DynamicAnchor(Resource resource, string name) =>
        files.IndexOf(resource.Place.Node.Text.Home).Find(resource.Address + "#" + name) is { } place
        && place.Mapping?["$dynamicAnchor"] is SpecScalar anchor && anchor.Value == name ? place : null;

    public ConstraintPattern Pattern(string pattern)
    {
        if (!_patterns.TryGetValue(pattern, out var known))
        {
            _patterns[pattern] = known = new ConstraintPattern(pattern);
        }

        return known;
    }
}
