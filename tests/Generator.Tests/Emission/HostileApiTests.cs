using Dovetail.Generator.Common;
using Dovetail.Generator.Emission;
using Dovetail.Generator.Model;
using Dovetail.Generator.Tests.Emission.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Dovetail.Generator.Tests.Emission.Sample;

namespace Dovetail.Generator.Tests.Emission;

/// <summary>Any text in every place of the model that holds text of the document: the code around it stays the same.</summary>
public sealed class HostileApiTests
{
    [Fact]
    public void Text_of_the_document_never_becomes_code()
    {
        var harmless = Shape("harmless");

        Assert.All(HostileText.Fragments, text => Assert.Equal(harmless, Shape(text)));
    }

    /// <summary>Everything but the literals and the comments.</summary>
    private static List<string> Shape(string text)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var trees = FilePlan.Of(Create(text)).Select(file => CSharpSyntaxTree.ParseText(FileEmitter.Emit(file, TestContext.Current.CancellationToken), options)).ToList();
        Assert.Empty(trees.SelectMany(tree => tree.GetDiagnostics()));
        Assert.DoesNotContain(trees.SelectMany(tree => tree.GetRoot().DescendantTrivia()), trivia => trivia.IsKind(SyntaxKind.ErrorDirectiveTrivia));
        return [.. trees.SelectMany(tree => tree.GetRoot().DescendantTokens()).Select(token => token.Parent is LiteralExpressionSyntax ? token.Kind().ToString() : token.Text)];
    }

    private static ApiModel Create(string text)
    {
        var doc = new DocModel(text, text);
        var thing = Object("Thing", Property("Member", ScalarRef.String, initializer: new StringLiteralModel(text), json: text) with { Doc = doc }) with { Doc = doc };
        var choice = Enum("Choice") with { Doc = doc, Members = [new("One", text, doc)] };
        var parts = new PartsModel("Parts", "Parts", doc, Deprecated: false, [new("Part", text, ScalarRef.String, Required: false, text, doc, Deprecated: false)]);
        var operation = Operation("Do", "GET", text,
            new(ResponseKind.Json, new ModelRef("Thing"), MayBeEmpty: false, text, doc),
            [Parameter("value", ParameterLocation.Query, ScalarRef.String, wireName: text) with { Doc = doc }],
            new("body", BodyKind.Form, new ModelRef("Thing"), text, Required: true, doc, [new(text, WireStyle.DeepObject, Explode: true)]),
            [new(text, ResponseKind.Text, Type: null, doc)],
            doc,
            paging: new(ScalarRef.String, [], new OffsetAdvanceModel(new(text, PagingPlace.Query), new(text, PagingPlace.Body))) { NextHeader = text }) with { Id = text };
        var api = Api(
            [Group("Things", operation) with { Doc = doc }],
            [thing, choice, parts],
            [new("Main", text, doc, IsDocumentLevel: true, [new(text, "variable", text, doc, [text])])],
            new SecurityModel([new("Key", "ApiKeyInHeader", [text, text], doc)], [new("Required", [new([new("Key", [text])])])], "Required"));
        return api with { Client = api.Client with { Version = text, Doc = doc } };
    }
}
