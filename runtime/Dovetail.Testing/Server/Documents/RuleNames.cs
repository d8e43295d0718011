// The findings' rules are written in the compiler's terms, and the kit has no compiler: what they need of these, and no more, in a namespace of their own, so that whoever sees
// this assembly's inside keeps the compiler's.
#pragma warning disable IDE0130 // The rules look for these names beside themselves.
namespace Microsoft.CodeAnalysis
{
    internal static class NoCompiler;
}

namespace Dovetail.Generator.Diagnostics
{
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
}
