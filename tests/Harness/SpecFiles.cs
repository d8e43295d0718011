using Dovetail.Generator.Reading;

namespace Dovetail.Harness;

/// <summary>The document and the files that its references may lead to.</summary>
internal sealed record SpecFiles(SourceFile Document, IReadOnlyList<SourceFile> Others)
{
    public static SpecFiles Read(string document, string? folder)
    {
        var path = Path.GetFullPath(document);
        IEnumerable<string> files = folder is null ? [] : Directory.EnumerateFiles(Path.GetFullPath(folder), "*", SearchOption.AllDirectories);
        var others = files.Where(file => CorpusReader.IsSpecFile(file) && file != path).Order(StringComparer.Ordinal);
        return new SpecFiles(ToFile(path), [.. others.Select(ToFile)]);
    }

    private static SourceFile ToFile(string path) => new(path, File.ReadAllText(path));
}
