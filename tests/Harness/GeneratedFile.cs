using Microsoft.CodeAnalysis;

namespace Dovetail.Harness;

/// <summary>A file that the generator made.</summary>
/// <param name="Name">The hint name.</param>
/// <param name="Tree">As the compiler parsed it.</param>
internal sealed record GeneratedFile(string Name, SyntaxTree Tree)
{
    public string Text => Tree.GetText().ToString();
}
