using Dovetail.Generator.Customizing;
using Dovetail.Generator.Door.Declarations;
using Dovetail.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>The type of a member to a record: symbol and syntax side by side, since a model is no more than a name here.</summary>
internal sealed class DeclaredTypeReader(Compilation compilation)
{
    private static readonly Dictionary<string, ScalarKind> Scalars = new[]
    {
        ScalarKind.String, ScalarKind.Boolean, ScalarKind.Int32, ScalarKind.Int64, ScalarKind.UInt64, ScalarKind.Single, ScalarKind.Double, ScalarKind.Decimal,
        ScalarKind.BigInteger, ScalarKind.Date, ScalarKind.Time, ScalarKind.DateTime, ScalarKind.Guid, ScalarKind.Uri, ScalarKind.Json,
    }.ToDictionary(kind => ScalarType.Of(kind).Name, StringComparer.Ordinal);

    public DeclaredType Read(ITypeSymbol symbol, TypeSyntax? syntax)
    {
        var (inner, innerSyntax, isNullable) = WithoutNull(symbol, syntax);
        var (value, valueSyntax, isOptional) = (inner, innerSyntax, false);
        if (inner is INamedTypeSymbol { Name: "Optional", TypeArguments.Length: 1, ContainingAssembly.Name: "Dovetail.Runtime" } optional)
        {
            (value, valueSyntax, isOptional) = (optional.TypeArguments[0], ArgumentOf(innerSyntax, 0), true);
            (value, valueSyntax, _) = WithoutNull(value, valueSyntax);
        }

        var (type, form) = Collection(value, valueSyntax);
        return new(syntax?.ToString() ?? symbol.ToDisplayString(), type) { IsNullable = isNullable, IsOptional = isOptional, Form = form };
    }

    private (TypeRef? Type, CollectionForm Form) Collection(ITypeSymbol symbol, TypeSyntax? syntax) => symbol switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: not SpecialType.System_Byte } array =>
            (ListOf(Element(array.ElementType, (syntax as ArrayTypeSyntax)?.ElementType)), CollectionForm.Spread),
        INamedTypeSymbol { Name: "List", TypeArguments.Length: 1 } list when IsOf(list, "System.Collections.Generic") =>
            (ListOf(Element(list.TypeArguments[0], ArgumentOf(syntax, 0))), CollectionForm.Spread),
        INamedTypeSymbol { Name: "Dictionary", TypeArguments: { Length: 2 } arguments } map when IsOf(map, "System.Collections.Generic") && IsText(arguments[0]) =>
            (MapOf(Element(arguments[1], ArgumentOf(syntax, 1))), CollectionForm.Dictionary),
        _ => (Element(symbol, syntax), CollectionForm.AsRead),
    };

    private TypeRef? Element(ITypeSymbol symbol, TypeSyntax? syntax)
    {
        var (value, valueSyntax, isNullable) = WithoutNull(symbol, syntax);
        var type = Value(value, valueSyntax);
        return type is not null && isNullable && type != ScalarRef.Json ? new NullableRef(type) : type;
    }

    private TypeRef? Value(ITypeSymbol symbol, TypeSyntax? syntax) => symbol switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => new ScalarRef(ScalarKind.Bytes),
        { TypeKind: TypeKind.Error } => new ModelRef(LastNameOf(syntax) ?? symbol.Name),
        INamedTypeSymbol { Name: "OpenEnum", TypeArguments: { Length: 1 } arguments, ContainingAssembly.Name: "Dovetail.Runtime" } =>
            new EnumRef(LastNameOf(ArgumentOf(syntax, 0)) ?? arguments[0].Name, "", EnumKind.String, IsOpen: true),
        INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments.Length: 1 } list when IsOf(list, "System.Collections.Generic") =>
            ListOf(Element(list.TypeArguments[0], ArgumentOf(syntax, 0))),
        INamedTypeSymbol { Name: "IReadOnlyDictionary", TypeArguments: { Length: 2 } arguments } map when IsOf(map, "System.Collections.Generic") && IsText(arguments[0]) =>
            MapOf(Element(arguments[1], ArgumentOf(syntax, 1))),
        INamedTypeSymbol named => Scalars.TryGetValue(symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), out var kind) ? new ScalarRef(kind) : Named(named),
        _ => null,
    };

    /// <summary>A class of the user's: one that says how it is read, or his part of a model.</summary>
    private TypeRef? Named(INamedTypeSymbol symbol)
    {
        if (OwnTypes.ConverterOf(symbol) is { } converter)
        {
            return OwnTypes.FaultOfConverter(converter, symbol, compilation) is null
                ? new OwnRef(TypeReader.NameOf(symbol), symbol.IsValueType, new ConverterFormatModel(TypeReader.NameOf(converter)), "any")
                : null;
        }

        return OwnTypes.IsModel(symbol) ? new OwnRef(TypeReader.NameOf(symbol), IsValueType: false, new SelfFormatModel(), "object")
            : symbol.TypeKind is TypeKind.Class && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly) ? new ModelRef(symbol.Name)
            : null;
    }

    private static (ITypeSymbol Type, TypeSyntax? Syntax, bool IsNullable) WithoutNull(ITypeSymbol symbol, TypeSyntax? syntax)
    {
        var inner = syntax is NullableTypeSyntax nullable ? nullable.ElementType : syntax;
        return symbol is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } value
            ? (value.TypeArguments[0], inner, true)
            : (symbol.WithNullableAnnotation(NullableAnnotation.NotAnnotated), inner, symbol.NullableAnnotation is NullableAnnotation.Annotated || syntax is NullableTypeSyntax);
    }

    private static ListRef? ListOf(TypeRef? item) => item is null ? null : new ListRef(item);

    private static MapRef? MapOf(TypeRef? value) => value is null ? null : new MapRef(value);

    private static bool IsOf(INamedTypeSymbol symbol, string name) => symbol.ContainingNamespace?.ToDisplayString() == name;

    private static bool IsText(ITypeSymbol symbol) => symbol.SpecialType is SpecialType.System_String;

    private static TypeSyntax? ArgumentOf(TypeSyntax? syntax, int index) =>
        (RightOf(syntax) as GenericNameSyntax)?.TypeArgumentList.Arguments.ElementAtOrDefault(index);

    private static string? LastNameOf(TypeSyntax? syntax) =>
        (RightOf(syntax is NullableTypeSyntax nullable ? nullable.ElementType : syntax) as SimpleNameSyntax)?.Identifier.ValueText;

    private static TypeSyntax? RightOf(TypeSyntax? syntax) => syntax switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => syntax,
    };
}
