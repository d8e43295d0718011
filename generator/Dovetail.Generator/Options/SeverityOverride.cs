using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Options;

/// <summary>
/// A finding's severity as the spec's section sets it. Roslyn does not apply .editorconfig severities to diagnostics
/// in additional files, so Dovetail does.
/// </summary>
internal sealed record SeverityOverride(string Id, ReportDiagnostic Severity)
{
    public static ReportDiagnostic? TryRead(string text) => text.Trim().ToLowerInvariant() switch
    {
        "none" => ReportDiagnostic.Suppress,
        "silent" => ReportDiagnostic.Hidden,
        "suggestion" => ReportDiagnostic.Info,
        "warning" => ReportDiagnostic.Warn,
        "error" => ReportDiagnostic.Error,
        _ => null,
    };
}
