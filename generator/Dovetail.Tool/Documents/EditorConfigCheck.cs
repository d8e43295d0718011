using System.Text.RegularExpressions;
using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Tool.Reports;
using Microsoft.CodeAnalysis;

namespace Dovetail.Tool.Documents;

/// <summary>Finds what the compiler passes over in silence: sections with options of Dovetail that match no document, and values that it cuts.</summary>
internal static partial class EditorConfigCheck
{
    /// <summary>A folder with more files is not searched to its end: what it does not show is not claimed to be missing.</summary>
    private const int MostFiles = 50_000;

    private static readonly string[] PassedBy = ["bin", "obj", "node_modules", ".git"];

    /// <param name="documents">Full paths.</param>
    /// <returns>A report for each .editorconfig above one of the documents that has findings.</returns>
    public static IEnumerable<DocumentReport> Run(IReadOnlyList<string> documents, CancellationToken cancellationToken)
    {
        foreach (var (path, text) in documents.SelectMany(EditorConfigFiles.Above).DistinctBy(static config => config.Path, StringComparer.Ordinal))
        {
            var findings = new FindingList();
            Check(path, text, documents, findings, cancellationToken);
            if (findings.ToEquatableArray() is { IsEmpty: false } found)
            {
                yield return DocumentReport.Of(path, text, found, []);
            }
        }
    }

    private static void Check(string path, string text, IReadOnlyList<string> documents, FindingList findings, CancellationToken cancellationToken)
    {
        IReadOnlyList<string>? files = null;
        (string Pattern, SpecLocation Place)? section = null;
        var start = 0;
        foreach (var (line, number) in text.Split('\n').Select((line, number) => (line.TrimEnd('\r'), number)))
        {
            var place = new SpecLocation(path, start, line.Length, number, 0, number, line.Length);
            start += line.Length + 1;
            if (Section().Match(line) is { Success: true } header)
            {
                section = (header.Groups["pattern"].Value, place);
            }
            else if (Property().Match(line) is { Success: true } property)
            {
                CheckValue(property, place, findings);
                if (section is { } own && !Matches(path, own.Pattern, files ??= [.. documents, .. FilesBelow(Path.GetDirectoryName(path)!, cancellationToken)]))
                {
                    findings.Add(Findings.SectionWithoutMatch(own.Place, own.Pattern));
                }
            }
        }
    }

    /// <summary>A comment stands apart from the value; what follows it without a space was meant to be of it.</summary>
    private static void CheckValue(Match property, SpecLocation place, FindingList findings)
    {
        var value = property.Groups["value"].Value;
        var mark = value.IndexOfAny(['#', ';']);
        if (mark > 0 && !char.IsWhiteSpace(value[mark - 1]))
        {
            findings.Add(Findings.CutValue(place, property.Groups["key"].Value, value[..mark].Trim(), value[mark]));
        }
    }

    private static bool Matches(string path, string pattern, IReadOnlyList<string> files)
    {
        var probe = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse($"[{pattern}]\ndovetail_probe = 1\n", path) });
        return files.Count > MostFiles || files.Any(file => probe.GetOptionsForSourcePath(file).AnalyzerOptions.ContainsKey("dovetail_probe"));
    }

    private static IEnumerable<string> FilesBelow(string folder, CancellationToken cancellationToken)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var waiting = new Queue<string>([folder]);
        for (var count = 0; count <= MostFiles && waiting.TryDequeue(out var next);)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var below in Directory.EnumerateDirectories(next, "*", options).Where(below => !PassedBy.Contains(Path.GetFileName(below))))
            {
                waiting.Enqueue(below);
            }

            foreach (var file in Directory.EnumerateFiles(next, "*", options))
            {
                count++;
                if (DocumentFile.IsDocumentName(file))
                {
                    yield return file;
                }
            }
        }
    }

    [GeneratedRegex(@"^\s*\[(?<pattern>[^#;]+)\]\s*(?:[#;].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\s*(?<key>dovetail_[\w.\-]+)\s*[=:]\s*(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Property();
}
