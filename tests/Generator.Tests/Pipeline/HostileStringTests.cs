using Dovetail.Generator.Tests.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>No string of a document leaves its literal, comment or identifier, whatever it holds and wherever it stands.</summary>
public sealed class HostileStringTests
{
    public static TheoryData<int> Strings => [.. Enumerable.Range(0, HostileDocument.Strings.Length)];

    [Theory]
    [MemberData(nameof(Strings))]
    public void A_hostile_string_in_any_place_stays_a_string(int index)
    {
        var text = HostileDocument.Strings[index];
        foreach (var place in HostileDocument.Places())
        {
            var document = HostileDocument.Parse();
            place.Replace(document, text);
            AssertHarmless(document.ToJsonString(), $"'{text}' at {place}");
        }
    }

    [Theory]
    [MemberData(nameof(Strings))]
    public void A_hostile_string_in_every_value_still_compiles(int index)
    {
        var document = HostileDocument.Parse();
        string[] structural = ["openapi", "in", "type", "format", "url", "name", "operationId", "tags"];
        foreach (var place in HostileDocument.Places().Where(place => !place.IsKey && !structural.Any(place.Path.Contains)))
        {
            place.Replace(document, HostileDocument.Strings[index]);
        }

        GeneratedCompilation.AssertCompiles(AssertHarmless(document.ToJsonString(), HostileDocument.Strings[index]));
    }

    private static List<SyntaxTree> AssertHarmless(string document, string what)
    {
        var result = new SpecDriver(("/app/strings.json", document)).Run();
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id == "DOVE0090");
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12).WithDocumentationMode(DocumentationMode.Diagnose);
        var trees = result.GeneratedSources.Select(source => CSharpSyntaxTree.ParseText(source.SourceText, options, source.HintName)).ToList();
        foreach (var tree in trees)
        {
            Assert.True(!tree.GetDiagnostics().Any(), $"{what}: {string.Join("; ", tree.GetDiagnostics().Take(3))}");
            var types = tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.Text);
            Assert.DoesNotContain("Pwned", types);
            Assert.DoesNotContain(tree.GetRoot().DescendantNodes(descendIntoTrivia: true), node => node is ErrorDirectiveTriviaSyntax);
        }

        return trees;
    }
}
