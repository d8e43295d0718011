#pragma warning disable IDE0130 // See NoCompiler.
#pragma warning disable CS9113 // What a compiler shows.
namespace Dovetail.Generator.Diagnostics;

internal sealed class DiagnosticDescriptor(string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, bool isEnabledByDefault)
{
    public string Id { get; } = id;

    public DiagnosticSeverity DefaultSeverity { get; } = defaultSeverity;
}
