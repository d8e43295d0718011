namespace Dovetail.Tool.Reports;

/// <summary>Writes findings in the format that was asked for.</summary>
internal static class ReportWriter
{
    public static void Write(ToolSession session, ReportFormat format, IReadOnlyList<DocumentReport> reports)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(session, reports);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(session, reports);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(session, reports);
                break;
            default:
                TextReport.Write(session, reports);
                break;
        }
    }
}
