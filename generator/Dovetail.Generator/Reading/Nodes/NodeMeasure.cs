namespace Dovetail.Generator.Reading.Nodes;

/// <summary>Measures trees.</summary>
internal static class NodeMeasure
{
    /// <summary>The number of nodes, aliases expanded, and the number of levels.</summary>
    /// <param name="node">The root.</param>
    /// <param name="enough">The number of nodes at which to stop.</param>
    /// <param name="cancellationToken">Honoured at each node.</param>
    public static (long Size, int Depth) Of(SpecNode node, long enough, CancellationToken cancellationToken)
    {
        var (size, depth) = (0L, 0);
        var open = new Stack<(SpecNode Node, int Depth)>();
        open.Push((node, 1));
        while (open.Count > 0 && size < enough)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (next, level) = open.Pop();
            size++;
            depth = Math.Max(depth, level);
            foreach (var child in Children(next))
            {
                open.Push((child, level + 1));
            }
        }

        return (size, depth);
    }

    private static IEnumerable<SpecNode> Children(SpecNode node) => node switch
    {
        SpecMapping mapping => mapping.Entries.Select(entry => entry.Value),
        SpecSequence sequence => sequence.Items,
        _ => [],
    };
}
