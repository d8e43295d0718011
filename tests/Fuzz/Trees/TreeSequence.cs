namespace Dovetail.Fuzz.Trees;

internal sealed class TreeSequence(List<Tree> items) : Tree
{
    public List<Tree> Items { get; } = items;

    public override int Count => Items.Count;

    public override Tree this[int index]
    {
        get => Items[index];
        set => Items[index] = value;
    }

    public override void RemoveAt(int index) => Items.RemoveAt(index);

    public override Tree Copy() => new TreeSequence([.. Items.Select(item => item.Copy())]);
}
