using Dovetail.Generator;
using Dovetail.Generator.Emission;
using Dovetail.Generator.Options;
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

    /// <summary>Reads, builds and prints without Roslyn around it: the generator's own work.</summary>
    /// <returns>How many characters were printed.</returns>
    /// <exception cref="InvalidOperationException">The document has no client.</exception>
    public static long Print(SpecFiles files, CancellationToken cancellationToken = default)
    {
        var api = ClientCompiler.Compile(files.Document, files.Others, new GeneratorOptions { Namespace = Namespace }, cancellationToken).Value
            ?? throw new InvalidOperationException($"{files.Document.Path} has no client.");
        return FilePlan.Of(api).Sum(file => (long)FileEmitter.Emit(file, cancellationToken).Length);
    }

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
