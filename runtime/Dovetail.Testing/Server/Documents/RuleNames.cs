// The findings' rules are written in the compiler's terms, and the kit has no compiler: what they need of these, and no more.
#pragma warning disable IDE0130 // The rules look for these names in the compiler's namespace.
namespace Microsoft.CodeAnalysis;

internal enum DiagnosticSeverity
{
    Hidden,
    Info,
    Warning,
    Error,
}

#pragma warning disable CS9113 // What a compiler shows.
internal sealed class DiagnosticDescriptor(string id, string title, string messageFormat, string category, DiagnosticSeverity defaultSeverity, bool isEnabledByDefault)
{
    public string Id { get; } = id;

    public DiagnosticSeverity DefaultSeverity { get; } = defaultSeverity;
}
