using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Generator.Reading.References;

/// <summary>The files that references may lead to, each scanned when it is first asked for.</summary>
internal sealed class SpecFiles(SourceFile root, IReadOnlyList<SourceFile> others, FindingList findings, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, SourceFile> _sources = others.Prepend(root)
        .GroupBy(file => SpecPath.Normalize(file.Path), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(files => files.Key, files => files.First(), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, SpecNode?> _roots = new(StringComparer.OrdinalIgnoreCase);

    public SpecNode? RootOf(string path)
    {
        if (!_roots.TryGetValue(path, out var node))
        {
            node = _sources.TryGetValue(path, out var file) ? NodeReader.Read(file, findings, cancellationToken) : null;
            _roots.Add(path, node);
        }

        return node;
    }

    public bool Has(string path) => _sources.ContainsKey(path);
}
