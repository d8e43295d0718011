using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>The types among an attribute's arguments: by their syntax, since one that is generated is an error to the compiler that the generator sees.</summary>
internal static class TypeArguments
{
    public static (ITypeSymbol? Symbol, TypeSyntax? Syntax) Named(AttributeData attribute, string name, SemanticModel model) =>
        Of(Arguments(attribute).FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name), model);

    public static (ITypeSymbol? Symbol, TypeSyntax? Syntax) Positional(AttributeData attribute, int index, SemanticModel model) =>
        Of(Arguments(attribute).Where(argument => argument.NameEquals is null).ElementAtOrDefault(index), model);

    private static IEnumerable<AttributeArgumentSyntax> Arguments(AttributeData attribute) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments ?? Enumerable.Empty<AttributeArgumentSyntax>();

    private static (ITypeSymbol? Symbol, TypeSyntax? Syntax) Of(AttributeArgumentSyntax? argument, SemanticModel model)
    {
        if (argument?.Expression is not TypeOfExpressionSyntax type)
        {
            return (null, null);
        }

        // A part of the class may stand in another file than the one at hand.
        var own = model.SyntaxTree == type.SyntaxTree ? model : model.Compilation.GetSemanticModel(type.SyntaxTree);
        return (own.GetTypeInfo(type.Type).Type, type.Type);
    }
}
