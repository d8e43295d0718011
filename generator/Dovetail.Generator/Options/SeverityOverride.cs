using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Options;

/// <summary>
/// A finding's severity as the spec's section sets it. Roslyn does not apply .editorconfig severities to diagnostics
/// in additional files, so Dovetail does.
/// </summary>
internal sealed record SeverityOverride(string Id, FindingSeverity Severity)
{
    public static FindingSeverity? TryRead(string text) => text.Trim().ToLowerInvariant() switch
    {
        "none" => FindingSeverity.None,
        "silent" => FindingSeverity.Silent,
        "suggestion" => FindingSeverity.Suggestion,
        "warning" => FindingSeverity.Warning,
        "error" => FindingSeverity.Error,
        _ => null,
    };
}
