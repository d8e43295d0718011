using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Generator.Reading;

/// <summary>The dialects, as far as they differ in more than keywords.</summary>
internal enum Dialect
{
    /// <summary>2.0.</summary>
    Swagger,

    /// <summary>3.0.</summary>
    OpenApi30,

    /// <summary>3.1, 3.2, and whatever follows them.</summary>
    OpenApi31,
}

/// <summary>What every reader of a part of a document needs. Its questions answer null for what is not there, and tell what is of the wrong kind.</summary>
internal sealed class ReadingContext(Place root, Dialect dialect, ReferenceResolver references, FindingList findings, CancellationToken cancellationToken)
{
    public Place Root => root;

    public Dialect Dialect => dialect;

    public ReferenceResolver References => references;

    public FindingList Findings => findings;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>What is written for people: a client lacks nothing where it is of the wrong kind.</summary>
    private static readonly string[] Prose = ["description", "summary", "title"];

    /// <summary>The text of a scalar, whatever its kind: real documents write versions and names as numbers.</summary>
    public string? Text(Place owner, string key)
    {
        switch (owner.Mapping?[key])
        {
            case null or SpecScalar { Kind: ScalarKind.Null }:
                return null;
            case SpecScalar scalar:
                return scalar.Value;
            case var node when !Prose.Contains(key):
                WrongKind(node, key, "a text");
                return null;
            default:
                return null;
        }
    }

    public bool? Flag(Place owner, string key)
    {
        switch (owner.Mapping?[key])
        {
            case null or SpecScalar { Kind: ScalarKind.Null }:
                return null;
            case SpecScalar { Kind: ScalarKind.True } or SpecScalar { Kind: ScalarKind.String, Value: "true" }:
                return true;
            case SpecScalar { Kind: ScalarKind.False } or SpecScalar { Kind: ScalarKind.String, Value: "false" }:
                return false;
            case var node:
                WrongKind(node, key, "true or false");
                return null;
        }
    }

    /// <summary>The value of a key, if it is a mapping.</summary>
    public Place? Mapping(Place owner, string key) => Expect<SpecMapping>(owner, key, "a mapping");

    /// <summary>The value of a key, if it is a sequence.</summary>
    public SpecSequence? Sequence(Place owner, string key) => (SpecSequence?)Expect<SpecSequence>(owner, key, "a sequence")?.Node;

    /// <summary>The items of a sequence; none where it is absent.</summary>
    public IEnumerable<Place> Items(Place owner, string key) => Expect<SpecSequence>(owner, key, "a sequence")?.Items ?? [];

    /// <summary>The entries of a mapping that are no vendor extensions; none where it is absent.</summary>
    public IEnumerable<(string Name, Place Value)> Entries(Place owner, string key) =>
        Mapping(owner, key)?.Entries.Where(entry => !entry.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase)) ?? [];

    public IReadOnlyList<string> Texts(Place owner, string key)
    {
        var texts = new List<string>();
        foreach (var item in Items(owner, key))
        {
            if (item.Node is SpecScalar scalar)
            {
                texts.Add(scalar.Value);
            }
            else
            {
                WrongKind(item.Node, key, "a list of texts");
            }
        }

        return texts;
    }

    /// <summary>What stands at a place, references followed, if it is a mapping.</summary>
    public Place? Follow(Place place, string what)
    {
        if (references.Follow(place) is not { } target)
        {
            return null;
        }

        if (target.Node is SpecMapping)
        {
            return target;
        }

        WrongKind(target.Node, what, "a mapping");
        return null;
    }

    private Place? Expect<TNode>(Place owner, string key, string expected)
        where TNode : SpecNode
    {
        if (owner[key] is not { } value || value.Node is SpecScalar { Kind: ScalarKind.Null })
        {
            return null;
        }

        if (value.Node is TNode)
        {
            return value;
        }

        WrongKind(value.Node, key, expected);
        return null;
    }

    public void WrongKind(SpecNode node, string what, string expected) => findings.Add(Diagnostics.Findings.WrongKind(node.Location, what, expected));
}
