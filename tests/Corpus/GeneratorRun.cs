using Dovetail.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Corpus;

/// <summary>Runs the generator as the compiler would, in a project that has nothing but the spec.</summary>
internal static class GeneratorRun
{
    public static GeneratorResult Run(SpecFiles files)
    {
        var document = new FileText(files.Document);
        var driver = CSharpGeneratorDriver
            .Create(
                [new ClientGenerator().AsSourceGenerator()],
                [document, .. files.Others.Select(file => new FileText(file))],
                EmptyProject.ParseOptions,
                new ProjectOptions(document))
            .RunGeneratorsAndUpdateCompilation(EmptyProject.Create(), out var compilation, out _);

        var result = driver.GetRunResult().Results.Single();
        var sources = result.GeneratedSources.IsDefault ? [] : result.GeneratedSources;
        return new GeneratorResult(
            [.. sources.Select(source => new GeneratedFile(source.HintName, source.SourceText))],
            [.. result.Diagnostics],
            compilation);
    }
}
