using System.Globalization;
using Dovetail.Generator.Reading;

namespace Dovetail.Harness;

/// <summary>Finds the specs: by a manifest where there is one, else every document in the folder that the generator takes for one.</summary>
internal static class CorpusReader
{
    private const string Manifest = "manifest.tsv";

    public static IReadOnlyList<CorpusEntry> Read(string source)
    {
        var manifest = Directory.Exists(source) ? Path.Combine(source, Manifest) : source;
        if (File.Exists(manifest) && Path.GetFileName(manifest) == Manifest)
        {
            return ReadManifest(manifest);
        }

        return Directory.Exists(source) ? ReadFolder(source) : [new CorpusEntry(Path.GetFileNameWithoutExtension(source), source)];
    }

    public static bool IsSpecFile(string path) => Path.GetExtension(path) is ".json" or ".yaml" or ".yml";

    private static List<CorpusEntry> ReadManifest(string manifest)
    {
        var specs = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(manifest))!, "specs");
        var lines = File.ReadAllLines(manifest);
        var columns = lines[0].Split('\t');
        int name = Array.IndexOf(columns, "name"), entry = Array.IndexOf(columns, "entry"), operations = Array.IndexOf(columns, "operations"), version = Array.IndexOf(columns, "openapi");
        return [.. lines.Skip(1).Select(line => line.Split('\t')).Select(row => new CorpusEntry(
            row[name],
            Path.Combine(specs, row[entry]),
            row[entry].Contains('/', StringComparison.Ordinal) ? Path.Combine(specs, row[entry].Split('/')[0]) : null,
            int.Parse(row[operations], CultureInfo.InvariantCulture)) { Version = row[version] })];
    }

    private static List<CorpusEntry> ReadFolder(string folder)
    {
        var entries = new List<CorpusEntry>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsSpecFile).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            if (SpecDetector.Detect(text) == DocumentKind.OpenApi)
            {
                var siblings = SpecDetector.HasExternalReferences(text) ? Path.GetDirectoryName(path) : null;
                entries.Add(new CorpusEntry(Path.ChangeExtension(Path.GetRelativePath(folder, path), null), path, siblings));
            }
        }

        return entries;
    }
}
