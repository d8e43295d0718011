using Dovetail.Generator.Common;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Mapping.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Declarations;

/// <summary>A class with <c>[ApiMapper]</c> to a record. The symbols end here.</summary>
internal static class MapperReader
{
    public const string Attribute = "Dovetail.ApiMapperAttribute";

    /// <returns>Null for a second part of the class that says the same again.</returns>
    public static MapperDeclaration? TryRead(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (!IsFirst(context))
        {
            return null;
        }

        try
        {
            return Read(context, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The last net: half-typed code has symbols of all kinds, and an exception would stop all that the generator makes.
            return new(KeyOf(context.TargetSymbol), "", [], context.TargetSymbol.Name)
            {
                Fault = $"that is a fault of Dovetail ({FaultName.Of(exception)}). Please report it with the mapper",
            };
        }
    }

    private static MapperDeclaration Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var types = new TypeReader();
        var methods = new MethodReader(types);
        var own = symbol.GetMembers().OfType<IMethodSymbol>().Select((method, place) => methods.TryRead(method, place));
        var used = UsedBy(attribute).SelectMany(type => type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => context.SemanticModel.Compilation.IsSymbolAccessibleWithin(method, symbol))
            .Select(method => methods.TryRead(method, place: -1, TypeReader.NameOf(type))));
        return new MapperDeclaration(KeyOf(symbol), NamespaceOf(symbol), HeadersOf((TypeDeclarationSyntax)context.TargetNode), symbol.Name)
        {
            Settings = new(
                ConstantReader.Flag(attribute, "BothWays"),
                ConstantReader.Conversions(attribute),
                ConstantReader.Flag(attribute, "ThrowOnNull"),
                ConstantReader.Flag(attribute, "NullIsAbsent")),
            Methods = own.Concat(used).Where(method => method is not null).Select(method => method!).ToEquatableArray(),
            Shapes = new ShapeReader(types, context.SemanticModel.Compilation, symbol).ReadAll(cancellationToken),
            MemberNames = symbol.GetMembers().Select(member => member.Name).Append(symbol.Name).Distinct().ToEquatableArray(),
            Fault = FaultOf(symbol, (TypeDeclarationSyntax)context.TargetNode),
            IsStatic = symbol.IsStatic,
        };
    }

    /// <summary>Of parts that both have the attribute, which is an error of its own, the first one counts.</summary>
    public static bool IsFirst(GeneratorAttributeSyntaxContext context) =>
        context.TargetSymbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == Attribute)?.ApplicationSyntaxReference is { } first
        && first.SyntaxTree == context.TargetNode.SyntaxTree && context.TargetNode.Span.Contains(first.Span);

    public static string KeyOf(ISymbol symbol) => symbol.ToDisplayString();

    private static string NamespaceOf(INamedTypeSymbol symbol) => symbol.ContainingNamespace.IsGlobalNamespace ? "" : symbol.ContainingNamespace.ToDisplayString(
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));

    private static IEnumerable<INamedTypeSymbol> UsedBy(AttributeData attribute) => attribute.NamedArguments.FirstOrDefault(pair => pair.Key == "Uses").Value is
        { Kind: TypedConstantKind.Array, IsNull: false } uses
            ? uses.Values.Select(value => value.Value).OfType<INamedTypeSymbol>().Where(type => type.TypeKind is not TypeKind.Error)
            : [];

    private static EquatableArray<string> HeadersOf(TypeDeclarationSyntax declaration) => declaration
        .AncestorsAndSelf()
        .OfType<TypeDeclarationSyntax>()
        .Reverse()
        .Select(type => $"partial {KeywordsOf(type)} {type.Identifier.Text}")
        .ToEquatableArray();

    private static string KeywordsOf(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not 0 } record ? $"{type.Keyword.Text} {record.ClassOrStructKeyword.Text}" : type.Keyword.Text;

    private static string? FaultOf(INamedTypeSymbol symbol, TypeDeclarationSyntax declaration)
    {
        var line = declaration.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().ToList();
        if (line.Find(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)) is { } whole)
        {
            return $"'{whole.Identifier.Text}' is not partial: nothing can be added to it";
        }

        for (var type = symbol; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType)
            {
                return $"'{type.Name}' is generic: a mapper is written for types that are known";
            }

            if (type.IsFileLocal)
            {
                return $"'{type.Name}' is local to its file, and what is generated stands in another";
            }
        }

        return null;
    }
}
