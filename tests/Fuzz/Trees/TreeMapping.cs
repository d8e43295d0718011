namespace Dovetail.Fuzz.Trees;

/// <summary>A key and its value.</summary>
internal sealed record TreeEntry(string Key, Tree Value);

/// <summary>A mapping. Unlike a dictionary it may hold a key twice, as texts may.</summary>
internal sealed class TreeMapping(List<TreeEntry> entries) : Tree
{
    public List<TreeEntry> Entries { get; } = entries;

    public override int Count => Entries.Count;

    public Tree? this[string key] => Entries.Find(entry => entry.Key == key)?.Value;

    public override Tree this[int index]
    {
        get => Entries[index].Value;
        set => Entries[index] = Entries[index] with { Value = value };
    }

    public override void RemoveAt(int index) => Entries.RemoveAt(index);

    public override Tree Copy() => new TreeMapping([.. Entries.Select(entry => entry with { Value = entry.Value.Copy() })]);
}
