using System.Text;
using Dovetail.Generator.Emission.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Tests.Emission.Text;

public sealed class CSharpTests
{
    [Fact]
    public void A_literal_is_one_token_of_the_same_value() => HostileText.Check(text =>
    {
        var literal = CSharp.Literal(text);

        AssertVisible(literal);
        var expression = Parse(literal);
        Assert.True(expression.IsKind(SyntaxKind.StringLiteralExpression), literal);
        Assert.Equal(text, ((LiteralExpressionSyntax)expression).Token.Value);
    });

    [Fact]
    public void A_utf8_literal_is_one_token_of_the_bytes_that_an_encoder_makes() => HostileText.Check(text =>
    {
        var literal = CSharp.Utf8Literal(text);

        AssertVisible(literal);
        var expression = Parse(literal);
        Assert.True(expression.IsKind(SyntaxKind.Utf8StringLiteralExpression), literal);
        Assert.Equal(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes((string)((LiteralExpressionSyntax)expression).Token.Value!));
    });

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("Käse 漢 😀", "\"Käse 漢 😀\"")]
    [InlineData("a\"b\\c\n", "\"a\\\"b\\\\c\\n\"")]
    [InlineData("\0" + "1", "\"\\u00001\"")]
    [InlineData("\u202Eright to left", "\"\\u202Eright to left\"")]
    [InlineData("no\u00A0break", "\"no\\u00A0break\"")]
    public void A_literal_shows_what_it_holds(string text, string literal) => Assert.Equal(literal, CSharp.Literal(text));

    [Fact]
    public void A_lone_surrogate_survives_in_a_string_and_not_in_utf8()
    {
        Assert.Equal("\"\\uD83D!\"", CSharp.Literal("\uD83D!"));
        Assert.Equal("\"\uFFFD!\"u8", CSharp.Utf8Literal("\uD83D!"));
    }

    private static ExpressionSyntax Parse(string literal)
    {
        var tree = CSharpSyntaxTree.ParseText($"class C {{ object F() => {literal}; }}", new CSharpParseOptions(LanguageVersion.CSharp12));
        Assert.Empty(tree.GetDiagnostics());
        return tree.GetRoot().DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single().Expression;
    }

    private static void AssertVisible(string literal)
    {
        Assert.DoesNotContain(literal, CSharp.IsInvisible);
        Assert.DoesNotContain(literal, CSharp.IsNewLine);
    }
}
