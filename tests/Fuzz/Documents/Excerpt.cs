using Dovetail.Fuzz.Trees;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Fuzz.Documents;

/// <summary>Cuts a part out of a large document: some of its paths, and what they refer to as far as there is room. The rest dangles.</summary>
internal sealed class Excerpt(SpecMapping document, Random random)
{
    private const int LargestHead = 4_000;

    private readonly TreeMapping _copy = new([]);
    private readonly Queue<string> _references = new();
    private readonly HashSet<string> _seen = [];
    private int _room = random.Next(4_000, BaseDocument.LargestWhole / 2);

    public Tree Make()
    {
        foreach (var entry in document.Entries.Where(entry => entry.Value.Length < LargestHead))
        {
            Put([entry.Name], entry.Value);
        }

        TakeSome("paths");
        TakeSome("webhooks");
        while (_references.TryDequeue(out var reference))
        {
            Follow(reference);
        }

        return _copy;
    }

    /// <summary>Neighbours: they have most in common.</summary>
    private void TakeSome(string key)
    {
        if (document[key] is not SpecMapping { Entries.Count: > 0 } all)
        {
            return;
        }

        var start = random.Next(all.Entries.Count);
        for (var index = start; index < all.Entries.Count && index < start + 12 && _room > 0; index++)
        {
            Put([key, all.Entries[index].Name], all.Entries[index].Value);
        }
    }

    private void Follow(string reference)
    {
        var steps = reference[2..].Split('/').Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToArray();
        if (steps.Length == 3 && steps.Aggregate((SpecNode?)document, (node, step) => (node as SpecMapping)?[step]) is { } target)
        {
            Put(steps, target);
        }
    }

    private void Put(string[] path, SpecNode node)
    {
        if (node.Length > _room + LargestHead)
        {
            return;
        }

        _room -= node.Length;
        var parent = path[..^1].Aggregate(_copy, Below);
        if (parent[path[^1]] is null)
        {
            parent.Entries.Add(new TreeEntry(path[^1], TreeReader.Read(node)));
            Note(node);
        }
    }

    private static TreeMapping Below(TreeMapping parent, string key)
    {
        if (parent[key] is TreeMapping existing)
        {
            return existing;
        }

        var created = new TreeMapping([]);
        parent.Entries.Add(new TreeEntry(key, created));
        return created;
    }

    private void Note(SpecNode node)
    {
        switch (node)
        {
            case SpecMapping mapping:
                if (mapping["$ref"] is SpecScalar { Value: ['#', '/', ..] } reference && _seen.Add(reference.Value))
                {
                    _references.Enqueue(reference.Value);
                }

                mapping.Entries.ToList().ForEach(entry => Note(entry.Value));
                break;
            case SpecSequence sequence:
                sequence.Items.ToList().ForEach(Note);
                break;
        }
    }
}
