using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Tests.Compilations;

/// <summary>Compiles generated sources as a strict user's build would: C# 12, nullable, every warning an error.</summary>
internal static class GeneratedCompilation
{
    public static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999);

    public static CSharpCompilation Create(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create("App", trees, References, Options);

    public static void AssertCompiles(IEnumerable<SyntaxTree> trees)
    {
        var diagnostics = Create(trees).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(20).ToList();
        Assert.True(diagnostics.Count == 0, string.Join('\n', diagnostics));
    }
}
