using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Testing.Server.Requests;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Answers;

/// <summary>Makes objects and arrays for schemas.</summary>
internal sealed class CompositeSample(ValueMaker maker, SchemaSource source)
{
    private const int MostItems = 1_000;

    /// <summary>The type of a schema that names none.</summary>
    public static string Implied(IReadOnlyList<Place> parts) =>
        parts.Any(static part => part["properties"] is not null || part["additionalProperties"] is { Node: SpecMapping } || part["required"] is { Node: SpecSequence }) ? "object"
        : parts.Any(static part => part["items"] is not null || part["prefixItems"] is not null) ? "array"
        : parts.Any(static part => part["minimum"] is not null || part["maximum"] is not null) ? "number"
        : "string";

    public string? TryObject(IReadOnlyList<Place> parts)
    {
        var described = parts.SelectMany(part => SchemaWalk.Shared(source, part, "properties")).ToLookup(static entry => entry.Key, static entry => entry.Value);
        var required = parts.SelectMany(static part => (part.Mapping?["required"] as SpecSequence)?.Items ?? [])
            .OfType<SpecScalar>()
            .Select(static name => name.Value)
            .ToHashSet(StringComparer.Ordinal);
        var least = parts.Max(static part => Count.Of(part.Mapping?["minProperties"])) ?? 0;
        var most = parts.Min(static part => Count.Of(part.Mapping?["maxProperties"])) ?? long.MaxValue;
        var members = new List<(string Name, string Json)>();
        foreach (var name in described.Select(static group => group.Key).Concat(required).Distinct())
        {
            Place[] schemas = [.. described[name]];
            var isRequired = required.Contains(name);
            if (IsOfTheOtherSide(schemas) || (!isRequired && (members.Count >= most || (maker.IsSparse && members.Count >= least) || schemas.Any(maker.IsOpen))))
            {
                continue;
            }

            var json = schemas.Length == 0 ? Rest(parts, members.Count) : maker.TryMake(schemas, 0);
            if (json is not null)
            {
                members.Add((name, json));
            }
            else if (isRequired)
            {
                return null;
            }
        }

        for (var i = 0; members.Count < Math.Min(least, MostItems) && Rest(parts, i) is { } more; i++)
        {
            members.Add(($"key{i}", more));
        }

        return Coercion.Object(members);
    }

    public string? TryArray(IReadOnlyList<Place> parts)
    {
        List<Place> tuple = [.. parts.SelectMany(static part => (part["prefixItems"] ?? (part["items"] is { Node: SpecSequence } old ? old : null))?.Items ?? [])];
        Place[] items = [.. parts.Select(static part => part["items"]).OfType<Place>().Where(static place => place.Node is not SpecSequence)];
        var contained = parts.Select(static part => part["contains"]).FirstOrDefault(static place => place is not null);
        var least = parts.Max(static part => Count.Of(part.Mapping?["minItems"])) ?? 0;
        var most = parts.Min(static part => Count.Of(part.Mapping?["maxItems"])) ?? long.MaxValue;
        var wanted = Math.Max(least, maker.IsSparse || items.Any(maker.IsOpen) ? 0 : Math.Max(tuple.Count, 1));
        var values = new List<string>();
        for (var i = 0; i < Math.Min(Math.Min(wanted, most), MostItems); i++)
        {
            var schemas = i < tuple.Count ? [tuple[i]] : contained is { } demanded && i == tuple.Count ? [.. items, demanded] : items;
            if (maker.TryMake(schemas, i < tuple.Count ? 0 : i - tuple.Count) is { } json)
            {
                values.Add(json);
            }
            else if (i < least)
            {
                return null;
            }
        }

        return Coercion.Array(values);
    }

    private string? Rest(IReadOnlyList<Place> parts, int index)
    {
        if (parts.Any(static part => part.Mapping?["additionalProperties"] is SpecScalar { Kind: ScalarKind.False }))
        {
            return null;
        }

        var more = parts.Select(static part => part["additionalProperties"]).FirstOrDefault(static place => place is { Node: SpecMapping });
        return more is { } schema ? maker.TryMake([schema], index) : "\"string\"";
    }

    private bool IsOfTheOtherSide(Place[] schemas)
    {
        var word = maker.Side == MessageSide.Request ? "readOnly" : "writeOnly";
        return maker.Side != MessageSide.None
            && schemas.SelectMany(schema => SchemaWalk.Together(source, schema)).Any(part => part.Mapping?[word] is SpecScalar { Kind: ScalarKind.True });
    }
}
