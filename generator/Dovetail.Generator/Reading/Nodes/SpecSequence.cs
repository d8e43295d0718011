namespace Dovetail.Generator.Reading.Nodes;

internal sealed class SpecSequence(SpecText text, int start, int length, SpecNode[] items) : SpecNode(text, start, length)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;
}
