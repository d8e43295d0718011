using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Overlays;

namespace Dovetail.Generator.Reading.References;

/// <summary>The files that references may lead to, each scanned when it is first asked for.</summary>
internal sealed class SpecFiles(SourceFile root, IReadOnlyList<SourceFile> others, FindingList findings, CancellationToken cancellationToken)
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    private readonly Dictionary<string, SourceFile> _sources = others.Where(file => file.OverlayOf is null).Prepend(root)
        .GroupBy(file => SpecPath.Normalize(file.Path), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(files => files.Key, files => files.First(), StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, SourceFile> _overlays = others.Where(file => file.OverlayOf is not null)
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .ToLookup(file => SpecPath.Normalize(file.OverlayOf!), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, SpecNode?> _roots = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SpecText, ResourceIndex> _indexes = [];
    private IReadOnlyList<ResourceIndex>? _withAddresses;

    public bool Has(string path) => _sources.ContainsKey(path);

    /// <summary>The root of a file, changed by its overlays; null where there is no such file or it is not well-formed.</summary>
    public SpecNode? RootOf(string path)
    {
        if (!_roots.TryGetValue(path, out var node))
        {
            node = _sources.TryGetValue(path, out var file) ? NodeReader.Read(file, findings, cancellationToken) : null;
            node = node is null ? null : new OverlayApplier(findings, cancellationToken).Apply(node, _overlays[path]);
            _roots.Add(path, node);
        }

        return node;
    }

    /// <summary>The names in a file that has been read.</summary>
    public ResourceIndex IndexOf(SpecText text)
    {
        if (!_indexes.TryGetValue(text, out var index))
        {
            var path = SpecPath.Normalize(text.Path);
            index = new ResourceIndex(RootOf(path)!, _overlays[path].Select(overlay => overlay.Text).Prepend(text.Content), cancellationToken);
            _indexes.Add(text, index);
        }

        return index;
    }

    /// <summary>The innermost resource that a node stands in.</summary>
    public Resource Around(SpecNode node) => IndexOf(node.Text.Home).Around(node);

    /// <summary>What has the address by <c>$id</c> or <c>$self</c>: in the file that asks, or in any other.</summary>
    public Resource? FindResource(string address, SpecText asker)
    {
        if (IndexOf(asker).FindResource(address) is { } near)
        {
            return near;
        }

        return SpecPath.IsRemote(address)
            ? (_withAddresses ??=
            [
                .. _sources.Where(source => SaysItsAddress(source.Value))
                    .Select(source => RootOf(source.Key))
                    .OfType<SpecNode>()
                    .Select(node => IndexOf(node.Text.Home)),
            ])
                .Select(index => index.FindResource(address)).FirstOrDefault(found => found is not null)
            : null;
    }

    private static bool SaysItsAddress(SourceFile file) =>
        Array.Exists(Extensions, extension => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
        && (file.Text.IndexOf("$id", StringComparison.Ordinal) >= 0 || file.Text.IndexOf("$self", StringComparison.Ordinal) >= 0);
}
