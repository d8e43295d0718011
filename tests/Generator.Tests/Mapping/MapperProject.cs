using System.Collections.Immutable;
using System.Globalization;
using Dovetail.Generator.Tests.Compilations;
using Dovetail.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Tests.Mapping;

/// <summary>A user's project with a document and mappers: what is written, what is said, and what the compiler says of it all.</summary>
internal sealed class MapperProject
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12);

    /// <summary>It has read the document: that is read once for all tests.</summary>
    private static readonly Lazy<GeneratorDriver> WithShop = new(() => Driver([new MemoryText("/app/shop.yaml", ShopText.Spec)])
        .RunGenerators(GeneratedCompilation.Create([CSharpSyntaxTree.ParseText("", Parsing)])));

    private MapperProject(GeneratorRunResult result, Compilation compilation)
    {
        Assert.Null(result.Exception);
        Mapper = string.Concat(result.GeneratedSources.Where(source => source.HintName.Contains(".Mapper.", StringComparison.Ordinal)).Select(source => source.SourceText));
        Findings = [.. result.Diagnostics.Where(finding => finding.Id.StartsWith("DOVE01", StringComparison.Ordinal) || finding.Id == "DOVE0090")];
        Compilation = compilation;
    }

    /// <summary>The text of the written parts.</summary>
    public string Mapper { get; }

    public IReadOnlyList<Diagnostic> Findings { get; }

    public IEnumerable<string> Ids => Findings.Select(finding => finding.Id);

    public Compilation Compilation { get; }

    public string Messages => string.Join('\n', Findings.Select(finding => finding.GetMessage(CultureInfo.InvariantCulture)));

    /// <param name="code">The user's code; the models are in <c>App.Shop</c>.</param>
    /// <param name="spec">The document; the shop's where it is null.</param>
    /// <param name="references">Other projects.</param>
    /// <param name="globalUsings">The global usings.</param>
    /// <param name="second">Another client of the same document, in <c>App.Depot</c>.</param>
    public static MapperProject Of(string code, string? spec = null, IEnumerable<MetadataReference>? references = null, string globalUsings = "", bool second = false)
    {
        var trees = new[] { CSharpSyntaxTree.ParseText(globalUsings, Parsing, "Usings.cs"), CSharpSyntaxTree.ParseText(code, Parsing, "Code.cs") };
        var project = GeneratedCompilation.Create(trees).AddReferences(references ?? []);
        var text = spec ?? ShopText.Spec;
        ImmutableArray<AdditionalText> documents = [.. new[] { "shop", "depot" }.Take(text == "" ? 0 : second ? 2 : 1).Select(name => new MemoryText($"/app/{name}.yaml", text))];
        var driver = text == ShopText.Spec && !second ? WithShop.Value : Driver(documents);
        driver = driver.RunGeneratorsAndUpdateCompilation(project, out var compilation, out _, TestContext.Current.CancellationToken);
        return new MapperProject(driver.GetRunResult().Results.Single(), compilation);
    }

    private static CSharpGeneratorDriver Driver(ImmutableArray<AdditionalText> documents) =>
        CSharpGeneratorDriver.Create([new ClientGenerator().AsSourceGenerator()], documents, Parsing, new TestOptions());

    /// <summary>A mapper of one method, and the types that it needs.</summary>
    public static MapperProject OfMethod(string method, string types = "", string settings = "") => Of($$"""
        using System;
        using System.Collections.Generic;
        using App.Shop;
        using Dovetail;
        namespace App.Mine;
        {{types}}
        [ApiMapper{{settings}}]
        public static partial class Mapper
        {
            {{method}}
        }
        """);

    /// <summary>Nothing is said, and the compiler, at its strictest, has nothing to say either.</summary>
    public MapperProject Compiles()
    {
        Assert.Empty(Findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(finding => finding.ToString()));
        return CompilesInSpite();
    }

    public MapperProject CompilesInSpite()
    {
        // The clients are compiled by other tests.
        var own = Compilation.SyntaxTrees.Where(tree => tree.FilePath is "Code.cs" or "Usings.cs" || tree.FilePath.Contains(".Mapper.", StringComparison.Ordinal));
        Assert.Empty(own
            .SelectMany(tree => Compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken))
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString()));
        return this;
    }

    public MapperProject Writes(string text)
    {
        Assert.Contains(text, Mapper.Replace("global::", "", StringComparison.Ordinal).Replace("System.Collections.Generic.", "", StringComparison.Ordinal), StringComparison.Ordinal);
        return this;
    }

    public MapperProject Says(string id, params string[] words)
    {
        var found = Assert.Single(Findings, finding => finding.Id == id);
        Assert.True(found.Location.IsInSource);
        Assert.All(words, word => Assert.Contains(word, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return this;
    }
}
