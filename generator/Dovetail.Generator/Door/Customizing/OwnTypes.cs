using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>What a type of the user's own says of how it is read, and what speaks against it.</summary>
internal static class OwnTypes
{
    private const string Json = "System.Text.Json.Serialization";

    /// <summary>The converter that the type itself names; null where it names none.</summary>
    public static INamedTypeSymbol? ConverterOf(INamedTypeSymbol type) => type.GetAttributes()
        .FirstOrDefault(attribute => IsOf(attribute.AttributeClass, Json, "JsonConverterAttribute"))?.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol;

    /// <summary>A model of a client that is compiled already, or one that is written by hand.</summary>
    public static bool IsModel(INamedTypeSymbol type) => !type.IsAbstract && type.AllInterfaces.Any(item =>
        item is { Name: "IJsonModel", ContainingAssembly.Name: "Dovetail.Runtime" } && SymbolEqualityComparer.Default.Equals(item.TypeArguments[0], type));

    /// <summary>It may be the user's part of the model of another client, whose other part is not there yet.</summary>
    public static bool MayBePart(INamedTypeSymbol type, Compilation compilation) =>
        type is { TypeKind: TypeKind.Class, ContainingType: null, IsGenericType: false } && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && type.DeclaringSyntaxReferences.All(part => part.GetSyntax() is ClassDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    public static bool IsContext(INamedTypeSymbol type) => LineOf(type).Any(item => IsOf(item, Json, "JsonSerializerContext"));

    /// <summary>Why a converter can not be used; null where it can.</summary>
    public static string? FaultOfConverter(INamedTypeSymbol converter, INamedTypeSymbol type, Compilation compilation)
    {
        var of = LineOf(converter).FirstOrDefault(item => IsOf(item, Json, "JsonConverter") && item.TypeArguments.Length == 1);
        return of is null || !SymbolEqualityComparer.Default.Equals(of.TypeArguments[0], type) ? $"'{converter.Name}' is no JsonConverter<{type.Name}>"
            : converter.IsAbstract || converter.IsUnboundGenericType ? $"'{converter.Name}' is {(converter.IsAbstract ? "abstract" : "generic")}"
            : !IsVisible(converter, compilation) ? $"'{converter.Name}' can not be seen from here"
            : HasPublicConstructor(converter) ? null
            : $"'{converter.Name}' has no public constructor without parameters";
    }

    /// <summary>Why a type can not stand for a schema, however it is read; null where it can.</summary>
    public static string? FaultOf(INamedTypeSymbol type, Compilation compilation) => type switch
    {
        { IsUnboundGenericType: true } => $"'{type.Name}' is generic: its arguments are to be given",
        { TypeKind: not (TypeKind.Class or TypeKind.Struct or TypeKind.Enum) } => $"'{type.Name}' is neither a class nor a struct",
        { IsStatic: true } => $"'{type.Name}' is static: it has no values",
        { IsRefLikeType: true } => $"'{type.Name}' is a ref struct, which no model can hold",
        _ => IsVisible(type, compilation) ? null : $"'{type.Name}' can not be seen by what is generated",
    };

    /// <summary>Why System.Text.Json could not make a value; null where it could.</summary>
    public static string? FaultOfConstruction(INamedTypeSymbol type)
    {
        if (type.IsValueType)
        {
            return null;
        }

        var isPolymorphic = type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "JsonPolymorphicAttribute" or "JsonDerivedTypeAttribute");
        if (type.IsAbstract)
        {
            return isPolymorphic ? null : $"'{type.Name}' is abstract, and no [JsonDerivedType] says what is read";
        }

        var open = type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility is Accessibility.Public).ToList();
        var isChosen = type.InstanceConstructors.Any(constructor => constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonConstructorAttribute"));
        return isChosen || open.Count == 1 || open.Exists(constructor => constructor.Parameters.IsEmpty) ? null
            : $"'{type.Name}' has no constructor that System.Text.Json would choose: a public one without parameters, a single one, or one with [JsonConstructor]";
    }

    /// <summary>It, or what it stands in, is seen by its assembly alone.</summary>
    public static bool IsInternal(INamedTypeSymbol type)
    {
        for (var item = type; item is not null; item = item.ContainingType)
        {
            if (item.DeclaredAccessibility is not Accessibility.Public || item.TypeArguments.OfType<INamedTypeSymbol>().Any(IsInternal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVisible(INamedTypeSymbol type, Compilation compilation) => !type.IsFileLocal && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);

    private static bool HasPublicConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => constructor is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public });

    private static bool IsOf(INamedTypeSymbol? type, string @namespace, string name) => type?.Name == name && type.ContainingNamespace?.ToDisplayString() == @namespace;

    private static IEnumerable<INamedTypeSymbol> LineOf(INamedTypeSymbol type)
    {
        for (var item = type; item is not null; item = item.BaseType)
        {
            yield return item;
        }
    }
}
