namespace Dovetail.Tool.Reports;

/// <summary>How findings are told.</summary>
internal enum ReportFormat
{
    Text,
    Json,

    /// <summary>Static Analysis Results Interchange Format 2.1.0.</summary>
    Sarif,

    /// <summary>Workflow commands, which GitHub shows at the lines of a pull request.</summary>
    GitHub,
}
