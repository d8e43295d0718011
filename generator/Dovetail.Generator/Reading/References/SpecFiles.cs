using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.References;

/// <summary>The files that references may lead to, each scanned when it is first asked for.</summary>
internal sealed class SpecFiles(SourceFile root, IReadOnlyList<SourceFile> others, FindingList findings, CancellationToken cancellationToken)
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    private readonly Dictionary<string, SourceFile> _sources = others.Prepend(root)
        .GroupBy(file => SpecPath.Normalize(file.Path), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(files => files.Key, files => files.First(), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, SpecNode?> _roots = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SpecText, ResourceIndex> _indexes = [];
    private IReadOnlyList<ResourceIndex>? _withAddresses;

    public bool Has(string path) => _sources.ContainsKey(path);

    public SpecNode? RootOf(string path)
    {
        if (!_roots.TryGetValue(path, out var node))
        {
            node = _sources.TryGetValue(path, out var file) ? NodeReader.Read(file, findings, cancellationToken) : null;
            _roots.Add(path, node);
        }

        return node;
    }

    /// <summary>The names in a file that has been read.</summary>
    public ResourceIndex IndexOf(SpecText text)
    {
        if (!_indexes.TryGetValue(text, out var index))
        {
            index = new ResourceIndex(RootOf(SpecPath.Normalize(text.Path))!, cancellationToken);
            _indexes.Add(text, index);
        }

        return index;
    }

    /// <summary>The innermost resource that a node stands in.</summary>
    public Resource Around(SpecNode node) => IndexOf(node.Text).Around(node);

    /// <summary>What has the address by <c>$id</c> or <c>$self</c>: in the file that asks, or in any other.</summary>
    public Resource? FindResource(string address, SpecText asker)
    {
        if (FindIn(IndexOf(asker), address) is { } near)
        {
            return near;
        }

        return SpecPath.IsRemote(address)
            ? (_withAddresses ??= [.. _sources.Where(source => SaysItsAddress(source.Value)).Select(source => RootOf(source.Key)).OfType<SpecNode>().Select(node => IndexOf(node.Text))])
                .Select(index => FindIn(index, address)).FirstOrDefault(found => found is not null)
            : null;
    }

    private static Resource? FindIn(ResourceIndex index, string address) => index.Find(address) is { } place ? index.Around(place.Node) : null;

    private static bool SaysItsAddress(SourceFile file) =>
        Array.Exists(Extensions, extension => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
        && (file.Text.IndexOf("$id", StringComparison.Ordinal) >= 0 || file.Text.IndexOf("$self", StringComparison.Ordinal) >= 0);
}
