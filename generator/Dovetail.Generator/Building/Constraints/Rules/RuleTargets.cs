using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints.Rules;

/// <summary>
/// Finds a schema by the name of its rule. Nearly all that rules refer to is what schemas refer to. The others are a hundred times as many, so that these get no names: they
/// are found by the hash of their place.
/// </summary>
/// <param name="schemas">All schemas of the documents.</param>
internal sealed class RuleTargets(IReadOnlyList<SpecSchema> schemas)
{
    private readonly Dictionary<string, SpecSchema> _referred = ByName(schemas.Select(schema => schema.Reference).OfType<SpecSchema>().Distinct());
    private (uint[] Hashes, SpecSchema[] Schemas)? _byHash;

    public SpecSchema this[string name] => _referred.TryGetValue(name, out var schema) ? schema : Find(name);

    private SpecSchema Find(string name)
    {
        if (!RuleNames.TryHash(name, out var hash))
        {
            return schemas.Last(schema => RuleNames.Of(schema) == name);
        }

        var (hashes, sorted) = _byHash ??= ByHash(schemas);
        var first = Array.BinarySearch(hashes, hash);
        while (first > 0 && hashes[first - 1] == hash)
        {
            first--;
        }

        // Two places may have the same hash.
        return sorted.Skip(first).First(schema => RuleNames.Of(schema) == name);
    }

    private static (uint[] Hashes, SpecSchema[] Schemas) ByHash(IReadOnlyList<SpecSchema> schemas)
    {
        var sorted = schemas.ToArray();
        var hashes = Array.ConvertAll(sorted, schema => schema.PointerHash);
        Array.Sort(hashes, sorted);
        return (hashes, sorted);
    }

    private static Dictionary<string, SpecSchema> ByName(IEnumerable<SpecSchema> schemas)
    {
        var byName = new Dictionary<string, SpecSchema>(StringComparer.Ordinal);
        foreach (var schema in schemas)
        {
            byName[RuleNames.Of(schema)] = schema;
        }

        return byName;
    }
}
