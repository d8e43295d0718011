using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Harness;

/// <summary>A user's project at its strictest: the oldest C# that Dovetail allows, nullable, documented, every warning an error.</summary>
internal static class EmptyProject
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] References = FindReferences();

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>The project with the sources in it.</summary>
    public static CSharpCompilation Create(IEnumerable<SyntaxTree> sources) => CSharpCompilation.Create(
        "Corpus",
        [CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions), .. sources],
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            optimizationLevel: OptimizationLevel.Release));

    /// <summary>The framework that runs this, and Dovetail's runtime.</summary>
    private static MetadataReference[] FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return [.. trusted
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(Path.Combine(AppContext.BaseDirectory, "Dovetail.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];
    }
}
