using Dovetail.Generator;
using Dovetail.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Harness;

/// <summary>Runs the generator as the compiler would, in a project that has nothing but the spec.</summary>
internal static class GeneratorRun
{
    /// <summary>Where the client of the document is.</summary>
    public const string Namespace = "Corpus.Entry";

    private static readonly CSharpCompilation Project = EmptyProject.Create([]);

    public static GeneratorResult Run(SpecFiles files, CancellationToken cancellationToken = default) =>
        Run(files.Document, files.Others, Namespace, cancellationToken);

    public static GeneratorResult Run(SourceFile file, IReadOnlyList<SourceFile> others, string @namespace, CancellationToken cancellationToken)
    {
        var document = new FileText(file);
        var driver = CSharpGeneratorDriver
            .Create(
                [new ClientGenerator().AsSourceGenerator()],
                [document, .. others.Select(other => new FileText(other))],
                EmptyProject.ParseOptions,
                new ProjectOptions(document, @namespace))
            .RunGeneratorsAndUpdateCompilation(Project, out var compilation, out _, cancellationToken);

        var result = driver.GetRunResult().Results.Single();
        var sources = result.GeneratedSources.IsDefault ? [] : result.GeneratedSources;
        return new GeneratorResult(
            [.. sources.Select(source => new GeneratedFile(source.HintName, source.SyntaxTree))],
            [.. result.Diagnostics],
            compilation);
    }
}
