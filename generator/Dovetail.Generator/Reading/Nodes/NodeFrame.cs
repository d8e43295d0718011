namespace Dovetail.Generator.Reading.Nodes;

/// <summary>A mapping or sequence that is still being scanned.</summary>
/// <param name="parts">Takes its entries or items.</param>
/// <param name="isMapping">Whether it is a mapping.</param>
/// <param name="start">The offset at which it begins.</param>
internal sealed class NodeFrame(NodeParts parts, bool isMapping, int start)
{
    /// <summary>Up to here comparing with all keys is cheaper than hashing them.</summary>
    private const int FewKeys = 8;

    private readonly int _first = isMapping ? parts.Entries.Count : parts.Items.Count;
    private HashSet<string>? _names;

    public bool IsMapping { get; } = isMapping;

    /// <summary>The offset at which it begins.</summary>
    public int Start { get; } = start;

    /// <summary>The key whose value comes next.</summary>
    public SpecKey? Key { get; set; }

    /// <summary>The YAML anchor of the node; null without one.</summary>
    public string? Anchor { get; init; }

    /// <summary>Nodes in it, aliases expanded.</summary>
    public long Size { get; set; } = 1;

    public void Add(SpecNode node)
    {
        if (!IsMapping)
        {
            parts.Items.Add(node);
            return;
        }

        var key = Key.GetValueOrDefault();
        if (IsNew(key.Value))
        {
            parts.Entries.Add(new SpecEntry(key, node));
        }
        else
        {
            parts.RepeatedKeys.Add(key);
        }

        Key = null;
    }

    public SpecNode Close(int end) => IsMapping
        ? new SpecMapping(parts.Text, Start, end - Start, NodeParts.Take(parts.Entries, _first))
        : new SpecSequence(parts.Text, Start, end - Start, NodeParts.Take(parts.Items, _first));

    private bool IsNew(string name)
    {
        var entries = parts.Entries;
        if (entries.Count - _first >= FewKeys)
        {
            _names ??= new HashSet<string>(entries.Skip(_first).Select(entry => entry.Name), StringComparer.Ordinal);
            return _names.Add(name);
        }

        for (var i = _first; i < entries.Count; i++)
        {
            if (entries[i].Name == name)
            {
                return false;
            }
        }

        return true;
    }
}
