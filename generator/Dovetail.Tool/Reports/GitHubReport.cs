using System.Globalization;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Tool.Reports;

/// <summary>Findings as workflow commands. Whatever of a document could end a command early is escaped.</summary>
internal static class GitHubReport
{
    public static void Write(ToolSession session, IReadOnlyList<DocumentReport> reports)
    {
        foreach (var report in reports)
        {
            foreach (var finding in report.Findings)
            {
                var kind = finding.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "notice" };
                WriteCommand(session, kind, session.Shown(finding.Location?.Path ?? report.Path), finding.Location, finding.Id, finding.Message);
            }
        }
    }

    public static void WriteCommand(ToolSession session, string kind, string file, SpecLocation? place, string title, string message)
    {
        var (line, column) = ((place?.StartLine ?? 0) + 1, (place?.StartColumn ?? 0) + 1);
        session.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"::{kind} file={Property(file)},line={line},col={column},title={Property(title)}::{Data(message)}"));
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
