using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>What kinds of value a schema can have, over all of its parts and alternatives: what tells a text of a URL from a number.</summary>
internal static class SchemaShape
{
    /// <summary>Names of types; none where any will do.</summary>
    public static HashSet<string> Types(SchemaSource source, Place schema)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in All(source, schema))
        {
            types.UnionWith(TypeRules.Names(part.Mapping?["type"]));
            types.UnionWith(part["type"] is null ? Implied(part) : []);
            if (part.Mapping is { } mapping && TypeRules.SaysNullable(mapping))
            {
                types.Add("null");
            }
        }

        return types;
    }

    public static Place? Items(SchemaSource source, Place schema) =>
        All(source, schema).Select(static part => part["items"]).FirstOrDefault(static items => items is { Node: SpecMapping });

    public static Place? Member(SchemaSource source, Place schema, string name)
    {
        foreach (var part in All(source, schema))
        {
            if (SchemaWalk.Shared(source, part, "properties").TryGetValue(name, out var member))
            {
                return member;
            }
        }

        return All(source, schema).Select(static part => part["additionalProperties"]).FirstOrDefault(static more => more is { Node: SpecMapping });
    }

    /// <summary>The names of the members that the schema describes.</summary>
    public static IReadOnlyList<string> MemberNames(SchemaSource source, Place schema) =>
        [.. All(source, schema).SelectMany(part => SchemaWalk.Shared(source, part, "properties").Keys).Distinct(StringComparer.Ordinal)];

    /// <summary>The schema with its parts and its alternatives.</summary>
    private static IEnumerable<Place> All(SchemaSource source, Place schema)
    {
        var known = new HashSet<SpecNode>();
        var open = new Queue<Place>([schema]);
        while (open.TryDequeue(out var place))
        {
            foreach (var part in SchemaWalk.Together(source, place).Where(part => known.Add(part.Node)))
            {
                yield return part;
                foreach (var branch in (part["anyOf"]?.Items ?? []).Concat(part["oneOf"]?.Items ?? []))
                {
                    open.Enqueue(branch);
                }
            }
        }
    }

    private static IEnumerable<string> Implied(Place part)
    {
        if (part["properties"] is not null)
        {
            yield return "object";
        }

        if (part["items"] is not null)
        {
            yield return "array";
        }

        foreach (var value in ((part.Mapping?["enum"] as SpecSequence)?.Items ?? []).Append(part.Mapping?["const"]).OfType<SpecScalar>())
        {
            yield return value.Kind switch
            {
                ScalarKind.Number => "number",
                ScalarKind.True or ScalarKind.False => "boolean",
                ScalarKind.Null => "null",
                _ => "string",
            };
        }
    }
}
