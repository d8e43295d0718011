using System.Text.RegularExpressions;
using Dovetail.Generator.Emission;
using Dovetail.Generator.Tests.Compilations;
using Dovetail.Generator.Tests.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Tests.Emission;

/// <summary>Every kind of model, printed, read by a person, and compiled as a strict user would.</summary>
public sealed partial class PetstoreTests
{
    public static TheoryData<string> Files => [.. FilePlan.Of(PetstoreApi.Create()).Select(file => file.HintName)];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_reads_as_written_by_hand(string hintName)
    {
        var file = FilePlan.Of(PetstoreApi.Create()).Single(file => file.HintName == hintName);
        var text = Version().Replace(FileEmitter.Emit(file, TestContext.Current.CancellationToken), "(\"Dovetail\", \"VERSION\")");
        Snapshot.Verify(text, hintName.Replace(".g.cs", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Diagnose)]
    public void It_compiles_without_a_warning(DocumentationMode documentation)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, documentation);
        var trees = Texts().Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.HintName, cancellationToken: TestContext.Current.CancellationToken));
        GeneratedCompilation.AssertCompiles(trees);
    }

    /// <summary>The root namespace of a project may be any word.</summary>
    [Fact]
    public void It_compiles_beside_namespaces_that_are_called_like_its_aliases()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var own = RuntimeNames.Aliases.Select(alias => $"namespace {alias.Prefix.TrimEnd(':')} {{ public sealed class Taken; }}");
        var texts = Texts().Select(file => file.Text).Concat(own);

        GeneratedCompilation.AssertCompiles(texts.Select(text => CSharpSyntaxTree.ParseText(text, options, cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void An_internal_client_shows_nothing_and_compiles()
    {
        var trees = FilePlan.Of(PetstoreApi.Create() with { IsInternal = true })
            .Select(file => CSharpSyntaxTree.ParseText(
                FileEmitter.Emit(file, TestContext.Current.CancellationToken),
                new CSharpParseOptions(LanguageVersion.CSharp12),
                file.HintName,
                cancellationToken: TestContext.Current.CancellationToken))
            .ToList();

        GeneratedCompilation.AssertCompiles(trees);
        Assert.DoesNotContain(
            GeneratedCompilation.Create(trees).GetSymbolsWithName(_ => true, SymbolFilter.Type, TestContext.Current.CancellationToken),
            type => type is { ContainingType: null, DeclaredAccessibility: Accessibility.Public });
    }

    [Fact]
    public void It_has_no_trailing_blanks_and_no_foreign_line_ends()
    {
        Assert.All(Texts(), file =>
        {
            Assert.DoesNotContain('\r', file.Text);
            Assert.DoesNotContain(" \n", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", file.Text, StringComparison.Ordinal);
            Assert.EndsWith("}\n", file.Text.Replace("ApiClientOptions;\n", "}\n", StringComparison.Ordinal), StringComparison.Ordinal);
        });
    }

    [GeneratedRegex("""\("Dovetail", "[0-9.]+"\)""")]
    private static partial Regex Version();

    private static IEnumerable<(string HintName, string Text)> Texts() =>
        FilePlan.Of(PetstoreApi.Create()).Select(file => (file.HintName, FileEmitter.Emit(file, TestContext.Current.CancellationToken)));
}
