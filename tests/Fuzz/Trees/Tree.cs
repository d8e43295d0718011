namespace Dovetail.Fuzz.Trees;

/// <summary>A document that can be changed at every place. A closed family: <see cref="TreeMapping"/>, <see cref="TreeSequence"/>, <see cref="TreeScalar"/>.</summary>
internal abstract class Tree
{
    /// <summary>How many children there are: entries or items.</summary>
    public abstract int Count { get; }

    public abstract Tree this[int index] { get; set; }

    public abstract void RemoveAt(int index);

    public abstract Tree Copy();
}
