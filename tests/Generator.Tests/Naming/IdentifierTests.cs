using Dovetail.Generator.Naming;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp;

namespace Dovetail.Generator.Tests.Naming;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("list_items", "ListItems")]
    [InlineData("listItems", "ListItems")]
    [InlineData("list-items.all", "ListItemsAll")]
    [InlineData("HTTPServer", "HttpServer")]
    [InlineData("userID", "UserId")]
    [InlineData("AVAILABLE", "Available")]
    [InlineData("listURLs", "ListURLs")]
    [InlineData("ORDER_CANNOT_BE_SAVED", "OrderCannotBeSaved")]
    [InlineData("DUE_TO", "DueTO")]
    [InlineData("US_OR", "USOR")]
    [InlineData("IN", "IN")]
    [InlineData("v2Beta", "V2Beta")]
    [InlineData("3d_secure", "ThreeDSecure")]
    [InlineData("200", "Value200")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData(">=", "GreaterEqual")]
    [InlineData("*", "Star")]
    [InlineData("größe", "Größe")]
    [InlineData("用户", "用户")]
    [InlineData("", "Value")]
    [InlineData("😀", "Value")]
    [InlineData("class", "Class")]
    public void A_text_becomes_a_name(string text, string expected) => Assert.Equal(expected, Identifier.Pascal(text));

    [Theory]
    [InlineData("list_items", "listItems")]
    [InlineData("X-Request-ID", "xRequestId")]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("ID", "id")]
    [InlineData("page[size]", "pageSize")]
    public void A_parameter_starts_lower_and_is_no_keyword(string text, string expected) => Assert.Equal(expected, Identifier.Camel(text));

    [Fact]
    public void Any_text_becomes_a_legal_name() =>
        Prop.ForAll<string?>(text =>
        {
            var pascal = Identifier.Pascal(text ?? "");
            var camel = Identifier.Camel(text ?? "");
            return SyntaxFacts.IsValidIdentifier(pascal) && SyntaxFacts.GetKeywordKind(pascal) == SyntaxKind.None
                && SyntaxFacts.IsValidIdentifier(camel.TrimStart('@')) && (camel[0] == '@' || SyntaxFacts.GetKeywordKind(camel) == SyntaxKind.None);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_long_name_loses_words_of_its_middle()
    {
        var text = "payments/delete-payment-information-sepa-separate-payment-by-payment-information-id-and-separate-payment-id-and-year-response-content";
        Assert.Equal("PaymentsDeletePaymentInformationSepaSeparatePaymentByPaymentSeparatePaymentIdAndYearResponseContent", Identifier.Pascal(text));
    }

    [Fact]
    public void A_long_word_is_cut_and_told_apart_from_another()
    {
        var first = Identifier.Pascal(new string('a', 5000) + "1");
        var second = Identifier.Pascal(new string('a', 5000) + "2");
        Assert.Equal(100, first.Length);
        Assert.NotEqual(first, second);
    }
}
