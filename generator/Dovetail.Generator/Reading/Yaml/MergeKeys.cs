using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.Yaml;

/// <summary>YAML's merge key: the entries of the mappings that <c>&lt;&lt;</c> names, behind the mapping's own.</summary>
internal static class MergeKeys
{
    public static SpecNode Apply(SpecNode node, SpecText text)
    {
        if (node is not SpecMapping mapping || mapping["<<"] is not { } merged)
        {
            return node;
        }

        var entries = mapping.Entries.Where(entry => entry.Name != "<<").ToList();
        var names = new HashSet<string>(entries.Select(entry => entry.Name), StringComparer.Ordinal);
        IEnumerable<SpecNode> sources = merged is SpecSequence several ? several.Items : [merged];
        foreach (var entry in sources.OfType<SpecMapping>().SelectMany(source => source.Entries))
        {
            if (names.Add(entry.Name))
            {
                entries.Add(entry);
            }
        }

        return new SpecMapping(text, node.Start, node.Length, [.. entries]);
    }
}
