using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Overlays;

/// <summary>Merges what an overlay gives into a node: mappings key by key, lists end to end, scalars by replacement.</summary>
internal static class NodeMerge
{
    /// <returns>Null where a mapping or a scalar is to become something of another kind.</returns>
    public static SpecNode? TryMerge(SpecNode target, SpecNode update) => target switch
    {
        SpecMapping mapping => update is SpecMapping more ? Merge(mapping, more) : null,
        SpecSequence sequence => Append(sequence, update is SpecSequence several ? several.Items : [update]),
        SpecScalar { Kind: ScalarKind.Null } => update,
        _ => update as SpecScalar,
    };

    /// <remarks>As deep as the shallower of the two trees, whose depth is bounded.</remarks>
    private static SpecMapping Merge(SpecMapping target, SpecMapping update)
    {
        var entries = new List<SpecEntry>(target.Entries.Count + update.Entries.Count);
        foreach (var entry in target.Entries)
        {
            entries.Add(update[entry.Name] is { } value ? new SpecEntry(entry.Key, MergeValue(entry.Value, value)) : entry);
        }

        foreach (var entry in update.Entries)
        {
            if (target[entry.Name] is null)
            {
                entries.Add(entry);
            }
        }

        return new SpecMapping(target.Text, target.Start, target.Length, [.. entries]);
    }

    private static SpecNode MergeValue(SpecNode target, SpecNode update) => (target, update) switch
    {
        (SpecMapping mapping, SpecMapping more) => Merge(mapping, more),
        (SpecSequence sequence, SpecSequence more) => Append(sequence, more.Items),
        _ => update,
    };

    private static SpecSequence Append(SpecSequence target, IEnumerable<SpecNode> items) =>
        new(target.Text, target.Start, target.Length, [.. target.Items, .. items]);
}
