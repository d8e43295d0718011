namespace Dovetail.Generator.Reading.Nodes;

/// <summary>A mapping or sequence that is still being scanned.</summary>
internal sealed class NodeFrame(SpecText text, bool isMapping, int start)
{
    private readonly List<SpecEntry> _entries = [];
    private readonly List<SpecNode> _items = [];

    public bool IsMapping { get; } = isMapping;

    /// <summary>The key whose value comes next.</summary>
    public SpecScalar? Key { get; set; }

    /// <summary>The YAML anchor of the node; null without one.</summary>
    public string? Anchor { get; init; }

    /// <summary>Nodes in it, aliases expanded.</summary>
    public long Size { get; set; } = 1;

    public void Add(SpecNode node)
    {
        if (!IsMapping)
        {
            _items.Add(node);
            return;
        }

        _entries.Add(new SpecEntry(Key!, node));
        Key = null;
    }

    public SpecNode Close(int end) => IsMapping
        ? new SpecMapping(text, start, end - start, _entries)
        : new SpecSequence(text, start, end - start, _items);
}
