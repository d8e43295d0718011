using System.Text.RegularExpressions;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Testing.Server.Documents;

/// <summary>Finds the files that a document refers to, as far as they are there.</summary>
internal static partial class DocumentFiles
{
    private const int MostFiles = 20_000;

    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <summary>The document first, then what it refers to.</summary>
    /// <param name="source">Where its files are.</param>
    /// <param name="document">Its path there.</param>
    /// <param name="overlays">What changes it, and documents that it refers to, by their paths from it.</param>
    /// <param name="further">Paths on the disk of further overlays.</param>
    /// <exception cref="TestDocumentException">A file is not there.</exception>
    public static IReadOnlyList<SourceFile> Load(IFileSource source, string document, IEnumerable<(string Overlay, string? Document)> overlays, IEnumerable<string> further)
    {
        var root = new SourceFile(document, Read(source, document));
        var own = overlays.Select(overlay =>
        {
            var path = SpecPath.Resolve(document, overlay.Overlay);
            return new SourceFile(path, Read(source, path)) { OverlayOf = overlay.Document is null ? document : SpecPath.Resolve(document, overlay.Document) };
        });
        return Load(source, root, [.. own], further);
    }

    /// <param name="source">Where the files are that it refers to.</param>
    /// <param name="root">The document.</param>
    /// <param name="overlays">What changes it.</param>
    /// <param name="further">Paths on the disk of further overlays.</param>
    public static IReadOnlyList<SourceFile> Load(IFileSource source, SourceFile root, IReadOnlyList<SourceFile> overlays, IEnumerable<string> further)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { SpecPath.Normalize(root.Path) };
        List<SourceFile> files = [root, .. overlays, .. further.Select(path => new SourceFile(Path.GetFullPath(path), File.ReadAllText(path)) { OverlayOf = root.Path })];
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var path in References(files[i]).Where(path => known.Count < MostFiles && known.Add(path)))
            {
                if (source.TryRead(path) is { } text)
                {
                    files.Add(new SourceFile(path, text));
                }
            }
        }

        return files;
    }

    private static string Read(IFileSource source, string path) =>
        source.TryRead(path) ?? throw new TestDocumentException(path, [$"it is not in {source}: its targets have not run, or it was left out by DovetailEmbedDocuments"]);

    private static IEnumerable<string> References(SourceFile file) =>
        Reference().Matches(file.Text)
            .Select(static match => Uri.UnescapeDataString(match.Groups[1].Value))
            .Where(static address => !SpecPath.IsRemote(address) && Extensions.Contains(Path.GetExtension(address), StringComparer.OrdinalIgnoreCase))
            .Select(address => SpecPath.Resolve(file.OverlayOf ?? file.Path, address));

    /// <summary><c>$ref: shared.yaml#/Pet</c>, in JSON and in YAML.</summary>
    [GeneratedRegex("""\$ref["']?\s*:\s*["']?([^"'\s#{}\[\],]+)""")]
    private static partial Regex Reference();
}
