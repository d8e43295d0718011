namespace Dovetail.Fuzz.Trees;

/// <summary>A place in a document: the n-th child of a node.</summary>
/// <param name="Up">The place of the parent; null where that is the root.</param>
internal sealed record Place(Tree Parent, int Index, Place? Up)
{
    public Tree Value
    {
        get => Parent[Index];
        set => Parent[Index] = value;
    }

    public string? Key => (Parent as TreeMapping)?.Entries[Index].Key;

    /// <summary>The place as a reference into its own document.</summary>
    public string Pointer => (Up?.Pointer ?? "#") + "/" + (Key?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
        ?? Index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Whether the place is the other one or lies in it.</summary>
    public bool IsIn(Place other) => ReferenceEquals(Value, other.Value) || (Up?.IsIn(other) ?? false);

    /// <summary>All places of a document but its root.</summary>
    public static List<Place> Of(Tree root)
    {
        var places = new List<Place>();
        var open = new Stack<(Tree Node, Place? Place)>([(root, null)]);
        while (open.TryPop(out var next))
        {
            for (var index = 0; index < next.Node.Count; index++)
            {
                var place = new Place(next.Node, index, next.Place);
                places.Add(place);
                open.Push((place.Value, place));
            }
        }

        return places;
    }
}
