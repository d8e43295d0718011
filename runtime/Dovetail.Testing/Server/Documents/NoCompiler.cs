// The findings' rules are written in the compiler's terms, and the kit has no compiler: what they need of these, and no more. Whoever sees this assembly's inside keeps the
// compiler's own.
#pragma warning disable IDE0130 // The rules look for these names beside themselves.
namespace Microsoft.CodeAnalysis;

internal static class NoCompiler;
