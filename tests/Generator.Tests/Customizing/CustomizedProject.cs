using System.Collections.Immutable;
using System.Globalization;
using Dovetail.Generator.Tests.Compilations;
using Dovetail.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Tests.Customizing;

/// <summary>A user's project with a document and attributes about it: what is generated, what is said, and what the compiler says of it all.</summary>
internal sealed class CustomizedProject
{
    /// <summary>What stands above the code.</summary>
    public const string Usings = "using System;\nusing System.Collections.Generic;\nusing Dovetail;\n";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12);

    private CustomizedProject(GeneratorRunResult result, Compilation compilation)
    {
        Assert.Null(result.Exception);
        Text = string.Join('\n', result.GeneratedSources.Select(source => source.SourceText));
        Findings = [.. result.Diagnostics.Where(finding => finding.Id != "DOVE0037")];
        Compilation = compilation;
    }

    /// <summary>All that is generated.</summary>
    public string Text { get; }

    public IReadOnlyList<Diagnostic> Findings { get; }

    public Compilation Compilation { get; }

    /// <param name="code">The user's code; the client is in <c>App.Petstore</c> by itself.</param>
    /// <param name="options">What is set for all documents.</param>
    /// <param name="documents">The documents; the petstore where there are none.</param>
    public static CustomizedProject Of(string code, (string Key, string Value)[]? options = null, params (string Path, string Text)[] documents)
    {
        var trees = new[] { CSharpSyntaxTree.ParseText(Usings + code, Parsing, "Code.cs"), CSharpSyntaxTree.ParseText(PetstoreText.Contracts, Parsing, "Contracts.cs") };
        var set = (options ?? []).Aggregate(new TestOptions(), (all, one) => all.With(one.Key, one.Value));
        ImmutableArray<AdditionalText> texts = [.. (documents.Length == 0 ? [(PetstoreText.Path, PetstoreText.Spec)] : documents).Select(file => new MemoryText(file.Item1, file.Item2))];
        var driver = CSharpGeneratorDriver.Create([new ClientGenerator().AsSourceGenerator()], texts, Parsing, set)
            .RunGeneratorsAndUpdateCompilation(GeneratedCompilation.Create(trees), out var compilation, out _, TestContext.Current.CancellationToken);
        return new CustomizedProject(driver.GetRunResult().Results.Single(), compilation);
    }

    /// <summary>Nothing is said, and the compiler, at its strictest, has nothing to say either.</summary>
    public CustomizedProject Compiles()
    {
        Assert.Empty(Findings.Select(finding => finding.ToString()));
        return CompilesInSpite();
    }

    public CustomizedProject CompilesInSpite()
    {
        var diagnostics = Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(diagnostics.Take(20).Select(diagnostic => diagnostic.ToString()));
        return this;
    }

    public CustomizedProject Writes(params string[] texts)
    {
        Assert.All(texts, text => Assert.Contains(text, Text, StringComparison.Ordinal));
        return this;
    }

    public CustomizedProject WritesNo(params string[] texts)
    {
        Assert.All(texts, text => Assert.DoesNotContain(text, Text, StringComparison.Ordinal));
        return this;
    }

    /// <summary>One finding, at a place in the user's code.</summary>
    /// <param name="id">Which.</param>
    /// <param name="place">The text that it stands at.</param>
    /// <param name="words">What it says, among other things.</param>
    public CustomizedProject Says(string id, string place, params string[] words)
    {
        var found = Assert.Single(Findings, finding => finding.Id == id);
        Assert.True(found.Location.IsInSource);
        Assert.StartsWith(place, found.Location.SourceTree!.ToString()[found.Location.SourceSpan.Start..], StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return this;
    }
}
