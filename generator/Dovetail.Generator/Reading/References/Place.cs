using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.References;

/// <summary>A node with its pointer in its file.</summary>
internal readonly record struct Place(SpecNode Node, JsonPointer Pointer)
{
    public SpecMapping? Mapping => Node as SpecMapping;

    public Place? this[string key] => Mapping?[key] is { } value ? new Place(value, Pointer.Append(key)) : null;

    public IEnumerable<(string Name, Place Value)> Entries
    {
        get
        {
            var pointer = Pointer;
            return Mapping?.Entries.Select(entry => (entry.Name, new Place(entry.Value, pointer.Append(entry.Name)))) ?? [];
        }
    }

    public IEnumerable<Place> Items
    {
        get
        {
            var pointer = Pointer;
            return (Node as SpecSequence)?.Items.Select((item, i) => new Place(item, pointer.Append(i))) ?? [];
        }
    }
}
