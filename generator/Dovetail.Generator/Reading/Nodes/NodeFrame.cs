namespace Dovetail.Generator.Reading.Nodes;

/// <summary>A mapping or sequence that is still being scanned.</summary>
internal sealed class NodeFrame(SpecText text, bool isMapping, int start, List<SpecScalar> repeatedKeys)
{
    /// <summary>Up to here comparing with all keys is cheaper than hashing them.</summary>
    private const int FewKeys = 8;

    private readonly List<SpecEntry>? _entries = isMapping ? [] : null;
    private readonly List<SpecNode>? _items = isMapping ? null : [];
    private HashSet<string>? _names;

    public bool IsMapping { get; } = isMapping;

    /// <summary>The offset at which it begins.</summary>
    public int Start { get; } = start;

    /// <summary>The key whose value comes next.</summary>
    public SpecScalar? Key { get; set; }

    /// <summary>The YAML anchor of the node; null without one.</summary>
    public string? Anchor { get; init; }

    /// <summary>Nodes in it, aliases expanded.</summary>
    public long Size { get; set; } = 1;

    public void Add(SpecNode node)
    {
        if (_entries is null)
        {
            _items!.Add(node);
            return;
        }

        if (IsNew(_entries, Key!.Value))
        {
            _entries.Add(new SpecEntry(Key, node));
        }
        else
        {
            repeatedKeys.Add(Key);
        }

        Key = null;
    }

    public SpecNode Close(int end) => _entries is null
        ? new SpecSequence(text, Start, end - Start, [.. _items!])
        : new SpecMapping(text, Start, end - Start, [.. _entries]);

    private bool IsNew(List<SpecEntry> entries, string name)
    {
        if (entries.Count < FewKeys)
        {
            foreach (var entry in entries)
            {
                if (entry.Name == name)
                {
                    return false;
                }
            }

            return true;
        }

        _names ??= new HashSet<string>(entries.Select(entry => entry.Name), StringComparer.Ordinal);
        return _names.Add(name);
    }
}
