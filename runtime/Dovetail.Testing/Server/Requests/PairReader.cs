using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;
using Dovetail.Testing.Server.Schemas;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Reads one value back from the pairs of a query or a form.</summary>
internal sealed class PairReader(SchemaSource source, IReadOnlyList<(string Name, string Value, string Raw)> pairs)
{
    /// <summary>The value as JSON, or what is wrong with how it is spelled; neither where it is absent.</summary>
    /// <param name="name">The parameter, or the field.</param>
    /// <param name="schema">Its schema; null without one.</param>
    /// <param name="style">How it is spelled out.</param>
    /// <param name="explode">Whether its parts stand by themselves.</param>
    /// <param name="others">Names that belong to others: an exploded object takes what it describes itself, and what nobody else has.</param>
    public (string? Json, string? Wrong) Read(string name, Place? schema, ParameterStyle style, bool explode, IReadOnlySet<string> others)
    {
        var types = schema is { } known ? SchemaShape.Types(source, known) : [];
        if (style == ParameterStyle.DeepObject && schema is { } deep && DeepObject(name, deep) is { } nested)
        {
            return (nested, null);
        }

        if (style == ParameterStyle.Form && explode && types.Contains("object") && schema is { } owner && ExplodedObject(name, owner, others) is { } members)
        {
            return (members, null);
        }

        // Some servers have it written with brackets, and their documents name it without.
        var own = pairs.Where(pair => pair.Name == name).ToList();
        if (own.Count == 0)
        {
            return (null, null);
        }

        if (explode && types.Contains("array") && schema is { } list)
        {
            var items = SchemaShape.Items(source, list);
            var array = Coercion.Array(own.Select(pair => Coercion.Scalar(source, pair.Value, items)));
            return own.Count > 1 || !types.Any(static type => type is not ("array" or "null"))
                ? (array, null)
                : (Coercion.FirstThatFits(source, [array, Coercion.Scalar(source, own[0].Value, schema)], list), null);
        }

        return own.Count > 1
            ? (null, $"stands {own.Count} times, and is one value.")
            : (StyleReader.Read(source, schema, own[0].Raw, new Spelling(name, style, Explode: false, IsForm: true)), null);
    }

    private string? ExplodedObject(string name, Place schema, IReadOnlySet<string> others)
    {
        var described = SchemaShape.MemberNames(source, schema).ToHashSet(StringComparer.Ordinal);
        var members = pairs.Where(pair => described.Contains(pair.Name) || (!others.Contains(pair.Name) && pair.Name != name && described.Count == 0))
            .Select(pair => (pair.Name, Coercion.Scalar(source, pair.Value, SchemaShape.Member(source, schema, pair.Name))))
            .ToList();
        return members.Count == 0 ? null : Coercion.Object(members);
    }

    /// <summary><c>filter[color]=blue</c>; deeper brackets and repeated names, which no specification describes, as servers read them.</summary>
    private string? DeepObject(string name, Place schema)
    {
        var root = new BracketTree();
        foreach (var pair in pairs.Where(pair => pair.Name.StartsWith(name + "[", StringComparison.Ordinal) && pair.Name.EndsWith(']')))
        {
            root.Add(pair.Name[(name.Length + 1)..^1].Split("]["), pair.Value);
        }

        return root.IsEmpty ? null : root.ToJson(source, schema);
    }
}
