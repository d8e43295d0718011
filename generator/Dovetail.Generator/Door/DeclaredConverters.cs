using System.Collections.Immutable;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door;

/// <summary>
/// The classes whose part in the user's code says how <c>JsonSerializer</c> reads them. The generator of System.Text.Json sees that part alone, so it has to stand there;
/// and it can not stand in ours too.
/// </summary>
/// <param name="Names">Full names, sorted.</param>
internal sealed record DeclaredConverters(EquatableArray<string> Names)
{
    public const string Attribute = "System.Text.Json.Serialization.JsonConverterAttribute";

    public static bool MayBeModel(SyntaxNode node) =>
        node is ClassDeclarationSyntax { Parent: BaseNamespaceDeclarationSyntax } type && type.Modifiers.Any(SyntaxKind.PartialKeyword) && !IsOurs(type);

    public static DeclaredConverters Of(ImmutableArray<string> names) =>
        new(names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());

    public ApiModel Mark(ApiModel api) => Names.IsEmpty
        ? api
        : api with { Types = api.Types.Select(type => type with { HasDeclaredConverter = IsDeclared(api, type) }).ToEquatableArray() };

    /// <summary>Of clients that other generators see, our own parts are there too.</summary>
    private static bool IsOurs(ClassDeclarationSyntax type) =>
        type.AttributeLists.Any(list => list.Attributes.Any(attribute => attribute.Name is AliasQualifiedNameSyntax { Name.Identifier.ValueText: "GeneratedCode" }));

    private bool IsDeclared(ApiModel api, TypeModel type) => Names.Contains($"{api.Namespace}.{type.Name}", StringComparer.Ordinal);
}
