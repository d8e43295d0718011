namespace Dovetail.Tool.Commands;

/// <summary>From which severity on findings are a failure to a script.</summary>
internal enum FailLevel
{
    Suggestion,
    Warning,
    Error,
    Never,
}
