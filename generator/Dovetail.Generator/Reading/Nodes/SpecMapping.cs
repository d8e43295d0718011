using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Reading.Nodes;

/// <summary>A key with its place. No node: a document has hundreds of thousands.</summary>
/// <param name="Text">The file that it stands in.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="Length">The number of characters it spans.</param>
/// <param name="Value">The unescaped text.</param>
internal readonly record struct SpecKey(SpecText Text, int Start, int Length, string Value)
{
    public SpecLocation Location => Text.Locate(Start, Length);

    /// <summary>A node that stands where the key does.</summary>
    public SpecScalar ToNode() => new(Text, Start, Length, ScalarKind.String, Value);
}

/// <summary>One key of a mapping with its value.</summary>
internal readonly record struct SpecEntry(SpecKey Key, SpecNode Value)
{
    public string Name => Key.Value;
}

/// <summary>A mapping, its entries in the order of the text. Of a key that stands twice the first entry counts.</summary>
internal sealed class SpecMapping(SpecText text, int start, int length, SpecEntry[] entries) : SpecNode(text, start, length)
{
    private const int IndexFrom = 12;
    private Dictionary<string, SpecNode>? _index;

    public IReadOnlyList<SpecEntry> Entries => entries;

    public SpecNode? this[string key] => entries.Length < IndexFrom ? Scan(key) : Look(key);

    private SpecNode? Scan(string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Name == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    private SpecNode? Look(string key)
    {
        if (_index is null)
        {
            _index = new Dictionary<string, SpecNode>(entries.Length, StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                if (!_index.ContainsKey(entry.Name))
                {
                    _index.Add(entry.Name, entry.Value);
                }
            }
        }

        return _index.TryGetValue(key, out var value) ? value : null;
    }
}
