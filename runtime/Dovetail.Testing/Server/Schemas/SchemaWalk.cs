using Dovetail.Generator.Reading.References;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>Walks schemas that hold for the same value.</summary>
internal static class SchemaWalk
{
    /// <summary>The schema, and those that it refers to or is composed of by <c>allOf</c>, each once.</summary>
    public static IEnumerable<Place> Together(SchemaSource source, Place schema)
    {
        var known = new HashSet<Generator.Reading.Nodes.SpecNode>();
        var open = new Stack<Place>();
        open.Push(schema);
        while (open.TryPop(out var place))
        {
            if (!known.Add(place.Node))
            {
                continue;
            }

            yield return place;
            if (ReferenceResolver.SchemaReferenceOf(place.Node) is { } reference && source.Resolve(reference) is { } target)
            {
                open.Push(target);
            }

            foreach (var part in place["allOf"]?.Items.Reverse() ?? [])
            {
                open.Push(part);
            }
        }
    }

    /// <summary>What the schemas of one object say of a member, references followed.</summary>
    public static IEnumerable<Place> Members(SchemaSource source, Place schema, string name) =>
        Together(source, schema)
            .Select(part => Shared(source, part, "properties").TryGetValue(name, out var member) ? member : (Place?)null)
            .OfType<Place>()
            .SelectMany(member => Together(source, member));

    /// <summary>The entries of a mapping of schemas. Real documents share whole sets by a reference in the place of the mapping.</summary>
    public static Dictionary<string, Place> Shared(SchemaSource source, Place schema, string key)
    {
        var entries = new Dictionary<string, Place>(StringComparer.Ordinal);
        if (schema[key] is not { } mapping)
        {
            return entries;
        }

        foreach (var (name, place) in mapping.Entries.Where(entry => entry.Name != "$ref" || entry.Value.Mapping is not null))
        {
            entries[name] = place;
        }

        foreach (var (name, place) in ReferenceResolver.ReferenceOf(mapping.Node) is null ? [] : source.Follow(mapping)?.Entries ?? [])
        {
            entries.TryAdd(name, place);
        }

        return entries;
    }
}
