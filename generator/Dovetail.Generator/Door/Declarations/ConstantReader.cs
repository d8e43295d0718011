using System.Collections.Immutable;
using System.Globalization;
using Dovetail.Generator.Mapping.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Declarations;

/// <summary>
/// The arguments of an attribute. <c>nameof(Order.Lines)</c> and <c>OrderStatus.Paid</c> are errors to the compiler as long as the model is not there: then the syntax tells
/// the name.
/// </summary>
internal static class ConstantReader
{
    /// <summary>The texts of the positional arguments, one by one; null for one that is none.</summary>
    public static IReadOnlyList<string?> TextsOf(AttributeData attribute)
    {
        var values = attribute.ConstructorArguments
            .SelectMany(argument => argument is { Kind: TypedConstantKind.Array, IsNull: false } ? argument.Values : ImmutableArray.Create(argument))
            .ToList();
        var written = SyntaxOf(attribute).Where(argument => argument.NameEquals is null).ToList();
        return [.. Enumerable.Range(0, Math.Max(values.Count, written.Count)).Select(index => TextOf(
            written.Count == Math.Max(values.Count, written.Count) ? written[index].Expression : null,
            values.Count == Math.Max(values.Count, written.Count) ? values[index] : default))];
    }

    /// <summary>The text of the first argument; empty where it is none.</summary>
    public static string FirstTextOf(AttributeData attribute) => TextsOf(attribute).FirstOrDefault() ?? "";

    /// <summary>The text of a named argument; null where it is not set, or blank.</summary>
    public static string? NamedTextOf(AttributeData attribute, string name) =>
        NamedOf(attribute, name)?.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public static ConstantValue? NamedOf(AttributeData attribute, string name) =>
        SyntaxOf(attribute).FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) is { } written
            ? Read(attribute.NamedArguments.FirstOrDefault(pair => pair.Key == name).Value, written.Expression)
            : null;

    public static ConstantValue? SecondOf(AttributeData attribute) => SyntaxOf(attribute).Where(argument => argument.NameEquals is null).ElementAtOrDefault(1) is { } written
        ? Read(attribute.ConstructorArguments.ElementAtOrDefault(1), written.Expression)
        : null;

    public static bool Flag(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(pair => pair.Key == name).Value is { Value: true };

    public static LossyConversions Conversions(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(pair => pair.Key == "Conversions").Value is { Value: int flags } ? (LossyConversions)flags : LossyConversions.None;

    private static ConstantValue Read(TypedConstant constant, ExpressionSyntax expression)
    {
        if (expression is InvocationExpressionSyntax or LiteralExpressionSyntax { Token.Value: string } || constant.Kind is TypedConstantKind.Error)
        {
            return new("", null, TextOf(expression, constant));
        }

        return constant switch
        {
            { IsNull: true } => new("null", null, null),
            { Value: string text } => new("", "string", text),
            { Kind: TypedConstantKind.Enum, Type: { } type } =>
                new($"({TypeReader.NameOf(type)})({Convert.ToString(constant.Value, CultureInfo.InvariantCulture)})", TypeReader.NameOf(type), null),
            { Type: { } type } => new(Literal(constant.Value!), TypeReader.NameOf(type), null),
            _ => new("default", null, null),
        };
    }

    private static string Literal(object value) => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) + (value is float ? "F" : "");

    private static string? TextOf(ExpressionSyntax? expression, TypedConstant constant) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } named } =>
            LastName(named[0].Expression),
        MemberAccessExpressionSyntax access when constant.Kind is TypedConstantKind.Error => LastName(access),
        _ => constant.Kind is TypedConstantKind.Primitive ? constant.Value as string : null,
    };

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<AttributeArgumentSyntax> SyntaxOf(AttributeData attribute) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments ?? Enumerable.Empty<AttributeArgumentSyntax>();
}
