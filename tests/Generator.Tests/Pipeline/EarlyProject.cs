using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Dovetail.Generator.Tests.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>A project with documents whose models other generators are to see, and a generator that looks for them.</summary>
internal sealed class EarlyProject
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12);

    private readonly CountedText[] _texts;
    private readonly string _code;
    private GeneratorDriver _driver;
    private Compilation _compilation;

    /// <param name="compiler">What the compiler initializes generators with; <c>object</c> for one that is too old.</param>
    /// <param name="code">The user's.</param>
    /// <param name="documents">With those whose models are shown marked.</param>
    public EarlyProject(Type compiler, string code, params (string Path, string Text, bool IsEarly)[] documents)
    {
        _code = code;
        _texts = [.. documents.Select(document => new CountedText(document.Path, document.Text))];
        _compilation = GeneratedCompilation.Create([CSharpSyntaxTree.ParseText(code, Parsing, "Code.cs", cancellationToken: TestContext.Current.CancellationToken)]);
        _driver = CSharpGeneratorDriver.Create(
            [new ClientGenerator(compiler).AsSourceGenerator(), new Onlooker().AsSourceGenerator()],
            _texts,
            Parsing,
            new Options([.. documents.Where(document => document.IsEarly).Select(document => document.Path)]),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>How often the generator asked for the text of a document.</summary>
    public int Reads => _texts.Sum(text => text.Reads);

    public Compilation Compilation => _compilation;

    public GeneratorRunResult Result { get; private set; }

    public IReadOnlyList<string> Findings => [.. Result.Diagnostics.Select(finding => finding.Id).Where(id => id != "DOVE0037").Order(StringComparer.Ordinal)];

    /// <summary>The members of the types that the other generator sees of those that it looks for.</summary>
    public string Seen { get; private set; } = "";

    public EarlyProject Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var compilation, out _, TestContext.Current.CancellationToken);
        (Result, var onlooker) = (_driver.GetRunResult().Results[0], _driver.GetRunResult().Results[1]);
        Assert.Null(Result.Exception);
        Seen = onlooker.GeneratedSources.Single().SourceText.ToString();
        Output = compilation;
        return this;
    }

    /// <summary>All code of the project.</summary>
    public Compilation Output { get; private set; } = null!;

    public EarlyProject Edit(Func<string, string> change)
    {
        var tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == "Code.cs");
        var changed = CSharpSyntaxTree.ParseText(change(_code), Parsing, "Code.cs", cancellationToken: TestContext.Current.CancellationToken);
        _compilation = _compilation.ReplaceSyntaxTree(tree, changed);
        return this;
    }

    public EarlyProject Replace(string path, string text)
    {
        _driver = _driver.ReplaceAdditionalText(_texts.Single(file => file.Path == path), new CountedText(path, text));
        return this;
    }

    public EarlyProject Compiles()
    {
        var diagnostics = Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(diagnostics.Take(20).Select(diagnostic => diagnostic.ToString()));
        return this;
    }

    /// <summary>What our generator makes, by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources => SpecDriver.Sources(Result);

    /// <summary>The same, sorted.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Files => [.. Sources.OrderBy(source => source.Key, StringComparer.Ordinal)];

    private sealed class CountedText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public int Reads { get; private set; }

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            Reads++;
            return _text;
        }
    }

    private sealed class Options(ImmutableHashSet<string> early) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = "App" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(
            early.Contains(textFile.Path) ? new() { ["dovetail_models_for_other_generators"] = "true" } : []);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }

    /// <summary>Another generator of the project.</summary>
    private sealed class Onlooker : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider,
            static (output, compilation) => output.AddSource("Seen", "// " + string.Join(' ', new[] { "App.Petstore.Pet", "App.Depot.Pet" }
                .Select(name => compilation.GetTypeByMetadataName(name))
                .OfType<INamedTypeSymbol>()
                .SelectMany(type => type.GetMembers().OfType<IPropertySymbol>().Select(property => $"{type.ToDisplayString()}.{property.Name}")))));
    }
}
