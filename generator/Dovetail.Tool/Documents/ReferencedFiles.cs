using System.Text.RegularExpressions;
using Dovetail.Generator.Reading;

namespace Dovetail.Tool.Documents;

/// <summary>The files that a document's references lead to, near and far. A project lists them among its AdditionalFiles; here they are found.</summary>
internal static partial class ReferencedFiles
{
    private const int MostFiles = 2_000;

    /// <summary>Those that are there: of the others the reader says that the reference leads nowhere.</summary>
    public static IReadOnlyList<SourceFile> Of(IReadOnlyList<SourceFile> roots, CancellationToken cancellationToken)
    {
        var (found, waiting) = (new Dictionary<string, SourceFile>(StringComparer.Ordinal), new Queue<SourceFile>(roots));
        var known = roots.Select(root => root.Path).ToHashSet(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var file))
        {
            foreach (var path in TargetsOf(file).Where(path => DocumentFile.IsDocumentName(path) && File.Exists(path) && known.Add(path)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (found.Count == MostFiles)
                {
                    throw new ToolException($"The document's references lead to more than {MostFiles} files.");
                }

                var next = new SourceFile(path, DocumentFile.ReadText(path, path));
                found.Add(path, next);
                waiting.Enqueue(next);
            }
        }

        return [.. found.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>What stands before <c>#</c> in the references of a text, where it is no address.</summary>
    public static IEnumerable<string> RelativeTargets(string text) => Reference().Matches(text)
        .Select(match => match.Groups["target"].Value.Trim())
        .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> TargetsOf(SourceFile file)
    {
        var folder = Path.GetDirectoryName(file.Path)!;
        foreach (var target in RelativeTargets(file.Text).Where(target => target.IndexOf('\0') < 0))
        {
            yield return Path.GetFullPath(Uri.UnescapeDataString(target), folder);
        }
    }

    [GeneratedRegex("""["']?\$ref["']?[ \t]*:\s*(?:"(?<target>[^"#\r\n]+)|'(?<target>[^'#\r\n]+)|(?<target>[^"'#\s,}\]]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
