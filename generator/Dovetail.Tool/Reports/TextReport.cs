using System.Globalization;
using Dovetail.Generator.Diagnostics;
using Spectre.Console;

namespace Dovetail.Tool.Reports;

/// <summary>Findings for people: each with its line of the file, in the form that editors know from compilers.</summary>
internal static class TextReport
{
    /// <summary>Of a document in one line, what is around the place.</summary>
    private const int WidestExcerpt = 140;

    public static void Write(ToolSession session, IReadOnlyList<DocumentReport> reports)
    {
        var console = session.OutputConsole;
        foreach (var report in reports)
        {
            var lines = report.Texts.ToDictionary(text => text.Key, text => new Lazy<string[]>(() => text.Value.Split('\n')), StringComparer.Ordinal);
            foreach (var finding in report.Findings)
            {
                console.MarkupLine(Heading(session, report, finding));
                if (finding.Location is { } place && lines.TryGetValue(place.Path, out var text) && place.StartLine < text.Value.Length)
                {
                    Excerpt(console, text.Value[place.StartLine].TrimEnd('\r'), place);
                }
            }
        }

        console.WriteLine(Summary(reports));
    }

    private static string Heading(ToolSession session, DocumentReport report, ReportedFinding finding)
    {
        var (name, colour) = finding.Severity switch
        {
            FindingSeverity.Error => ("error", "red"),
            FindingSeverity.Warning => ("warning", "yellow"),
            _ => ("suggestion", "blue"),
        };
        var place = finding.Location is { } location
            ? string.Create(CultureInfo.InvariantCulture, $"{session.Shown(location.Path)}({location.StartLine + 1},{location.StartColumn + 1})")
            : session.Shown(report.Path);
        return $"{Markup.Escape(place)}: [{colour}]{name} {finding.Id}[/]: {Markup.Escape(TableWriter.OneLine(finding.Message))}";
    }

    private static void Excerpt(IAnsiConsole console, string line, SpecLocation place)
    {
        var start = Math.Clamp(place.StartColumn, 0, line.Length);
        var end = place.EndLine == place.StartLine ? Math.Clamp(place.EndColumn, start, line.Length) : line.Length;
        var from = line.Length <= WidestExcerpt ? 0 : Math.Clamp(start - (WidestExcerpt / 4), 0, Math.Max(0, line.Length - WidestExcerpt));
        var shown = TableWriter.OneLine(line.Substring(from, Math.Min(WidestExcerpt, line.Length - from)));
        var marks = Math.Clamp(Math.Min(end, from + shown.Length) - start, 1, WidestExcerpt);
        var number = (place.StartLine + 1).ToString(CultureInfo.InvariantCulture);
        console.MarkupLine($"  [grey]{number} |[/] {Markup.Escape(shown)}");
        console.MarkupLine($"  [grey]{new string(' ', number.Length)} |[/] {new string(' ', start - from)}[green]{new string('^', marks)}[/]");
    }

    private static string Summary(IReadOnlyList<DocumentReport> reports)
    {
        var counts = reports.SelectMany(report => report.Findings).CountBy(finding => finding.Severity);
        string[] parts = [Count(FindingSeverity.Error, "error"), Count(FindingSeverity.Warning, "warning"), Count(FindingSeverity.Suggestion, "suggestion")];
        return $"{Words(reports.Count, "file")}: {string.Join(", ", parts)}";

        string Count(FindingSeverity severity, string word) => Words(counts.GetValueOrDefault(severity), word);
    }

    private static string Words(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");

    private static Dictionary<TKey, int> CountBy<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key)
        where TKey : notnull => items.GroupBy(key).ToDictionary(group => group.Key, group => group.Count());
}
