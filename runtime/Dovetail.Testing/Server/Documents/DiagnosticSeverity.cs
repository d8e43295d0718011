#pragma warning disable IDE0130 // See NoCompiler.
namespace Dovetail.Generator.Diagnostics;

internal enum DiagnosticSeverity
{
    Hidden,
    Info,
    Warning,
    Error,
}
