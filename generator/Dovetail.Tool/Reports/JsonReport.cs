using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dovetail.Tool.Reports;

/// <summary>Findings for scripts. Lines and columns count from 1.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ToolSession session, IReadOnlyList<DocumentReport> reports) => WriteJson(session, new
    {
        documents = reports.Select(report => new
        {
            path = session.Shown(report.Path),
            findings = report.Findings.Select(finding => new
            {
                id = finding.Id,
                severity = finding.Severity.ToString().ToLowerInvariant(),
                message = finding.Message,
                path = session.Shown(finding.Location?.Path ?? report.Path),
                line = finding.Location?.StartLine + 1,
                column = finding.Location?.StartColumn + 1,
                endLine = finding.Location?.EndLine + 1,
                endColumn = finding.Location?.EndColumn + 1,
            }),
        }),
    });

    /// <summary>Any value, as all commands write JSON.</summary>
    public static void WriteJson(ToolSession session, object value) => session.Output.WriteLine(JsonSerializer.Serialize(value, s_options).ReplaceLineEndings("\n"));
}
