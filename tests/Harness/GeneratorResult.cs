using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dovetail.Harness;

/// <summary>What the generator made.</summary>
/// <param name="Findings">About the spec, hidden ones included.</param>
/// <param name="Compilation">The project with the generated files in it.</param>
internal sealed record GeneratorResult(
    IReadOnlyList<GeneratedFile> Sources,
    IReadOnlyList<Diagnostic> Findings,
    Compilation Compilation)
{
    /// <summary>What the generator died of, or what it caught in its last net; null if it did neither.</summary>
    public string? Crash => Findings.FirstOrDefault(finding => finding.Id is "CS8785" or "DOVE0090")?.GetMessage(CultureInfo.InvariantCulture).ReplaceLineEndings(" ");

    public void Dump(string? folder)
    {
        if (folder is null)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (var source in Sources)
        {
            File.WriteAllText(Path.Combine(folder, source.Name), source.Text);
        }
    }
}
