namespace Dovetail.Testing.Server.Schemas;

/// <summary>What the keywords of a schema and of those that hold for the same value have evaluated (JSON Schema 2020-12, core 11).</summary>
internal sealed class Evaluated
{
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<int> _items = [];

    public void Member(string name) => _members.Add(name);

    public void Item(int index) => _items.Add(index);

    public bool HasMember(string name) => _members.Contains(name);

    public bool HasItem(int index) => _items.Contains(index);

    public void Add(Evaluated? other)
    {
        if (other is not null)
        {
            _members.UnionWith(other._members);
            _items.UnionWith(other._items);
        }
    }
}
