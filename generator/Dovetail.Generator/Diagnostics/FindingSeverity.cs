namespace Dovetail.Generator.Diagnostics;

/// <summary>How loudly a finding is told, in the words of .editorconfig.</summary>
internal enum FindingSeverity
{
    None,
    Silent,
    Suggestion,
    Warning,
    Error,
}
