using Dovetail.Fuzz.Trees;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Fuzz.Documents;

/// <summary>A document that mutations start from: read when it is first asked for.</summary>
internal sealed class BaseDocument(CorpusEntry entry)
{
    /// <summary>Documents beyond that give excerpts.</summary>
    public const int LargestWhole = 100_000;

    private SpecMapping? _root;

    public string Name => entry.Name;

    private SpecMapping Root => _root ??= Read(entry.Document);

    public static IReadOnlyList<BaseDocument> In(string folder) => [.. CorpusReader.Read(folder).OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => new BaseDocument(entry))];

    /// <summary>A copy of the document, or of a part of it that stands on its own.</summary>
    public Tree Take(Random random) => Root.Text.Content.Length <= LargestWhole ? TreeReader.Read(Root) : new Excerpt(Root, random).Make();

    private static SpecMapping Read(string path) =>
        NodeReader.Read(new SourceFile(path, File.ReadAllText(path)), new FindingList(), CancellationToken.None) as SpecMapping
        ?? new SpecMapping(new SpecText(new SourceFile(path, "")), 0, 0, []);
}
