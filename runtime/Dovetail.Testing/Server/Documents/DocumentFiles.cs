using System.Text.RegularExpressions;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Testing.Server.Documents;

/// <summary>Finds the files that a document refers to, as far as they lie on the disk.</summary>
internal static partial class DocumentFiles
{
    private const int MostFiles = 20_000;

    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <summary>The document first, then what it refers to.</summary>
    /// <param name="root">The document.</param>
    /// <param name="overlays">Paths of the overlays that change it.</param>
    public static IReadOnlyList<SourceFile> Load(SourceFile root, IEnumerable<string> overlays)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { SpecPath.Normalize(root.Path) };
        List<SourceFile> files = [root, .. overlays.Select(path => new SourceFile(Path.GetFullPath(path), File.ReadAllText(path)) { OverlayOf = root.Path })];
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var path in References(files[i]).Where(path => known.Count < MostFiles && known.Add(path) && File.Exists(path)))
            {
                files.Add(new SourceFile(path, File.ReadAllText(path)));
            }
        }

        return files;
    }

    private static IEnumerable<string> References(SourceFile file) =>
        Reference().Matches(file.Text)
            .Select(static match => Uri.UnescapeDataString(match.Groups[1].Value))
            .Where(static address => !SpecPath.IsRemote(address) && Extensions.Contains(Path.GetExtension(address), StringComparer.OrdinalIgnoreCase))
            .Select(address => SpecPath.Resolve(file.OverlayOf ?? file.Path, address));

    /// <summary><c>$ref: shared.yaml#/Pet</c>, in JSON and in YAML.</summary>
    [GeneratedRegex("""\$ref["']?\s*:\s*["']?([^"'\s#{}\[\],]+)""")]
    private static partial Regex Reference();
}
