using Dovetail.Generator.Diagnostics;

namespace Dovetail.Tool.Reports;

/// <summary>Findings as SARIF 2.1.0 (OASIS): what code scanning takes.</summary>
internal static class SarifReport
{
    public static void Write(ToolSession session, IReadOnlyList<DocumentReport> reports)
    {
        var findings = reports.SelectMany(report => report.Findings.Select(finding => (Report: report, Finding: finding))).ToList();
        var rules = findings.Select(item => item.Finding).DistinctBy(finding => finding.Id).OrderBy(finding => finding.Id, StringComparer.Ordinal);
        JsonReport.WriteJson(session, new Dictionary<string, object>
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new[]
            {
                new
                {
                    tool = new
                    {
                        driver = new
                        {
                            name = "dotnet dovetail",
                            version = typeof(SarifReport).Assembly.GetName().Version?.ToString(3),
                            rules = rules.Select(rule => new { id = rule.Id, shortDescription = new { text = rule.Title } }),
                        },
                    },
                    columnKind = "utf16CodeUnits",
                    results = findings.Select(item => Result(session, item.Report, item.Finding)),
                },
            },
        });
    }

    private static object Result(ToolSession session, DocumentReport report, ReportedFinding finding) => new
    {
        ruleId = finding.Id,
        level = finding.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "note" },
        message = new { text = finding.Message },
        locations = new[]
        {
            new
            {
                physicalLocation = new
                {
                    artifactLocation = new { uri = Uri(session.Shown(finding.Location?.Path ?? report.Path)) },
                    region = new
                    {
                        startLine = (finding.Location?.StartLine ?? 0) + 1,
                        startColumn = (finding.Location?.StartColumn ?? 0) + 1,
                        endLine = (finding.Location?.EndLine ?? 0) + 1,
                        endColumn = (finding.Location?.EndColumn ?? 0) + 1,
                    },
                },
            },
        },
    };

    /// <summary>A relative reference, or that of a file.</summary>
    private static string Uri(string path)
    {
        var escaped = string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
        return path.StartsWith('/') ? "file://" + escaped : escaped;
    }
}
