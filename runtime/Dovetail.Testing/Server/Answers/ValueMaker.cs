using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Testing.Server.Requests;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Answers;

/// <summary>Makes a value that a schema takes, always the same one: of its examples the first that is valid, or one that keeps its constraints.</summary>
internal sealed class ValueMaker
{
    private const int MostLevels = 24;
    private const int MostSteps = 20_000;

    private readonly SchemaSource _source;
    private readonly MessageSide _side;
    private readonly bool _isSparse;
    private readonly CompositeSample _composites;
    private readonly Dictionary<SpecNode, int> _open = [];
    private int _steps;

    private ValueMaker(SchemaSource source, MessageSide side, bool isSparse)
    {
        (_source, _side, _isSparse) = (source, side, isSparse);
        _composites = new CompositeSample(this, source);
    }

    /// <summary>The side that sends the value.</summary>
    public MessageSide Side => _side;

    /// <summary>Whether only what is required is made.</summary>
    public bool IsSparse => _isSparse;

    /// <returns>The value as JSON; null where none could be made.</returns>
    public static string? TryMake(SchemaSource source, Place schema, MessageSide side)
    {
        foreach (var isSparse in new[] { false, true })
        {
            if (new ValueMaker(source, side, isSparse).TryMake([schema], 0) is { } json && Coercion.Check(source, json, schema, side).Count == 0)
            {
                return json;
            }
        }

        return null;
    }

    /// <summary>Whether a schema is being made further out: what need not be there ends there.</summary>
    public bool IsOpen(Place schema) => SchemaWalk.Together(_source, schema).Any(part => _open.GetValueOrDefault(part.Node) > 0);

    /// <param name="schemas">All that hold for the value.</param>
    /// <param name="index">Which of several values that differ.</param>
    public string? TryMake(IReadOnlyList<Place> schemas, int index)
    {
        List<Place> parts = [.. schemas.SelectMany(schema => SchemaWalk.Together(_source, schema)).DistinctBy(static part => part.Node)];
        if (++_steps > MostSteps || _open.Values.Sum() > MostLevels * 8 || parts.Exists(part => _open.GetValueOrDefault(part.Node) > 2))
        {
            return null;
        }

        parts.ForEach(part => _open[part.Node] = _open.GetValueOrDefault(part.Node) + 1);
        try
        {
            return (index == 0 ? Given(parts, schemas) : Allowed(parts, schemas, index)) ?? OfBranches(parts, index) ?? OfType(parts, index);
        }
        finally
        {
            parts.ForEach(part => _open[part.Node]--);
        }
    }

    /// <summary>What the document itself has for an example: <c>example</c>, <c>examples</c>, <c>const</c>, <c>enum</c>, <c>default</c>.</summary>
    private string? Given(List<Place> parts, IReadOnlyList<Place> schemas) =>
        parts.SelectMany(static part => new[] { part.Mapping?["example"] }.Concat((part.Mapping?["examples"] as SpecSequence)?.Items ?? []).OfType<SpecNode>())
            .Where(static node => node is not SpecScalar { Kind: ScalarKind.Null })
            .Select(ValueText.TryOf)
            .FirstOrDefault(json => json is not null && Fits(json, schemas))
        ?? Allowed(parts, schemas, 0)
        ?? parts.Select(static part => part.Mapping?["default"]).OfType<SpecNode>()
            .Where(static node => node is not SpecScalar { Kind: ScalarKind.Null })
            .Select(ValueText.TryOf)
            .FirstOrDefault(json => json is not null && Fits(json, schemas));

    // Of fewer values than are asked for the first comes again: where they must differ, the check of the whole finds it.
    private string? Allowed(List<Place> parts, IReadOnlyList<Place> schemas, int index)
    {
        List<string> allowed =
        [
            .. parts.SelectMany(static part => new[] { part.Mapping?["const"] }.Concat((part.Mapping?["enum"] as SpecSequence)?.Items ?? []).OfType<SpecNode>())
                .OrderBy(static node => node is SpecScalar { Kind: ScalarKind.Null })
                .Select(ValueText.TryOf)
                .OfType<string>()
                .Where(json => Fits(json, schemas)),
        ];
        return allowed.Count == 0 ? null : allowed[index % allowed.Count];
    }

    private bool Fits(string json, IReadOnlyList<Place> schemas) => schemas.All(schema => Coercion.Check(_source, json, schema, _side).Count == 0);

    /// <summary>The first alternative of which a value can be made that all of the schema takes.</summary>
    private string? OfBranches(List<Place> parts, int index)
    {
        foreach (var part in parts)
        {
            foreach (var keyword in new[] { "oneOf", "anyOf" })
            {
                if (part[keyword] is not { Node: SpecSequence { Items.Count: > 0 } } choice)
                {
                    continue;
                }

                // Without the choice itself, or it would be made again.
                var rest = parts.Where(other => other.Node != part.Node || HasMore(other)).Select(other => other.Node == part.Node ? Without(other, keyword) : other);
                return choice.Items
                    .Where(branch => branch["type"]?.Node is not SpecScalar { Value: "null" })
                    .Select(branch => TryMake([.. rest, branch], index))
                    .FirstOrDefault(json => json is not null && Coercion.Check(_source, json, part, _side).Count == 0);
            }
        }

        return null;
    }

    private static bool HasMore(Place place) => place.Mapping?.Entries.Count > 1;

    private static Place Without(Place place, string keyword)
    {
        var mapping = place.Mapping!;
        SpecEntry[] rest = [.. mapping.Entries.Where(entry => entry.Name != keyword && entry.Name is not ("allOf" or "$ref"))];
        return new Place(new SpecMapping(mapping.Text, mapping.Start, mapping.Length, rest), place.Pointer);
    }

    private string? OfType(List<Place> parts, int index)
    {
        var named = parts.Select(static part => TypeRules.Names(part.Mapping?["type"])).Where(static names => names.Count > 0).ToList();
        var types = named.Count == 0 ? [] : named[0].ToHashSet(StringComparer.Ordinal);
        named.ForEach(more => types.IntersectWith(Widened(more)));
        var type = types.FirstOrDefault(static name => name != "null") ?? types.FirstOrDefault() ?? CompositeSample.Implied(parts);
        return type switch
        {
            "object" => _composites.TryObject(parts),
            "array" => _composites.TryArray(parts),
            "integer" => NumberSample.TryMake(parts, isInteger: true, index),
            "number" => NumberSample.TryMake(parts, isInteger: false, index),
            "boolean" => index % 2 == 0 ? "true" : "false",
            "null" => "null",
            _ => TextSample.TryMake(_source, parts, index) is { } text ? Coercion.Quote(text) : null,
        };
    }

    private static IEnumerable<string> Widened(IReadOnlyList<string> names) => names.Contains("number") ? names.Append("integer") : names;
}
