using System.Collections.Immutable;
using Dovetail.Generator.Tests.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>Runs the generator as the compiler does, step after step, and keeps what happened.</summary>
internal sealed class SpecDriver
{
    private readonly ImmutableArray<AdditionalText> _texts;
    private readonly TestOptions _options;
    private GeneratorDriver _driver;
    private Compilation _compilation = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText("class Program;", cancellationToken: TestContext.Current.CancellationToken)]);

    public SpecDriver(params (string Path, string Text)[] files)
        : this(new TestOptions(), files)
    {
    }

    public SpecDriver(TestOptions options, params (string Path, string Text)[] files)
    {
        _options = options;
        _texts = [.. files.Select(file => new MemoryText(file.Path, file.Text))];
        _driver = CSharpGeneratorDriver.Create(
            [new ClientGenerator().AsSourceGenerator()],
            _texts,
            optionsProvider: options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(_compilation, TestContext.Current.CancellationToken);
        var result = _driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result;
    }

    public SpecDriver TypeCSharp()
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Typed { int field; }"));
        return this;
    }

    /// <summary>A file of the user's, with the framework to bind to.</summary>
    public SpecDriver Add(string code)
    {
        _compilation = _compilation
            .AddReferences(GeneratedCompilation.References)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken));
        return this;
    }

    /// <summary>Another text of a file of the user's.</summary>
    public SpecDriver Edit(string code, string changed)
    {
        var tree = _compilation.SyntaxTrees.Single(tree => tree.ToString() == code);
        _compilation = _compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(changed, cancellationToken: TestContext.Current.CancellationToken));
        return this;
    }

    public SpecDriver WithLanguage(LanguageVersion version)
    {
        _driver = _driver.WithUpdatedParseOptions(new CSharpParseOptions(version));
        return this;
    }

    public SpecDriver Replace(string path, string text)
    {
        _driver = _driver.ReplaceAdditionalText(_texts.Single(file => file.Path == path), new MemoryText(path, text));
        return this;
    }

    public SpecDriver SetOption(string key, string value)
    {
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(_options.With(key, value));
        return this;
    }

    /// <summary>The sources by hint name.</summary>
    public static IReadOnlyDictionary<string, string> Sources(GeneratorRunResult result) =>
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
}
