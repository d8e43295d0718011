using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Tool.Documents;
using Microsoft.CodeAnalysis;

namespace Dovetail.Tool.Reports;

/// <summary>The findings about one file that are to be told.</summary>
/// <param name="Path">The file.</param>
/// <param name="Texts">The texts of the files that findings stand in, by path.</param>
/// <param name="Findings">In the order of their places; those that are turned off are left out.</param>
internal sealed record DocumentReport(string Path, IReadOnlyDictionary<string, string> Texts, IReadOnlyList<ReportedFinding> Findings)
{
    public static DocumentReport Of(LoadedDocument document, CancellationToken cancellationToken)
    {
        var texts = document.Others
            .Append(document.Source)
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .ToDictionary(files => files.Key, files => files.First().Text, StringComparer.Ordinal);
        var findings = document.Compile(cancellationToken).Findings.Concat(document.Lint(cancellationToken));
        return new DocumentReport(document.Source.Path, texts, Told(findings, document.Options.Severities));
    }

    public static DocumentReport Of(string path, string text, IEnumerable<Finding> findings, IEnumerable<SeverityOverride> severities) =>
        new(path, new Dictionary<string, string>(StringComparer.Ordinal) { [path] = text }, Told(findings, severities));

    private static List<ReportedFinding> Told(IEnumerable<Finding> findings, IEnumerable<SeverityOverride> severities)
    {
        var overrides = severities.ToDictionary(item => item.Id, item => item.Severity, StringComparer.Ordinal);
        return [.. findings
            .Select(finding => new ReportedFinding(finding, overrides.TryGetValue(finding.Id, out var severity) ? severity : DefaultOf(finding)))
            .Where(finding => finding.Severity >= FindingSeverity.Suggestion)
            .OrderBy(finding => finding.Location?.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location?.StartLine)
            .ThenBy(finding => finding.Location?.StartColumn)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)];
    }

    private static FindingSeverity DefaultOf(Finding finding) => FindingRules.ById[finding.Id].DefaultSeverity switch
    {
        DiagnosticSeverity.Error => FindingSeverity.Error,
        DiagnosticSeverity.Warning => FindingSeverity.Warning,
        DiagnosticSeverity.Info => FindingSeverity.Suggestion,
        _ => FindingSeverity.Silent,
    };
}
