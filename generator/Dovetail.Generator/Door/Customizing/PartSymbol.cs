using Dovetail.Generator.Customizing;
using Dovetail.Generator.Door.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>A class of the user's that has one of our attributes. Its places are counted alike by who reads it and by who reports: its attributes, then its members.</summary>
internal sealed class PartSymbol(GeneratorAttributeSyntaxContext context)
{
    private const string Ours = "Dovetail.";

    public static string FullNameOf(string attribute) => Ours + attribute;

    public INamedTypeSymbol Symbol { get; } = (INamedTypeSymbol)context.TargetSymbol;

    public string Key { get; } = context.TargetSymbol.ToDisplayString();

    public SemanticModel Model => context.SemanticModel;

    /// <summary>Of parts that both have the attribute, which is an error of its own, the first one counts.</summary>
    public bool IsFirst(string attribute) => Attributes(attribute).FirstOrDefault().Data?.ApplicationSyntaxReference is { } first
        && first.SyntaxTree == context.TargetNode.SyntaxTree && context.TargetNode.Span.Contains(first.Span);

    public string Namespace => Symbol.ContainingNamespace.IsGlobalNamespace ? "" : Symbol.ContainingNamespace.ToDisplayString(
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));

    /// <summary>What its parts say of its accessibility; null where none says anything.</summary>
    public bool? IsInternal => Declarations.Any(part => part.Modifiers.Any(SyntaxKind.InternalKeyword)) ? true
        : Declarations.Any(part => part.Modifiers.Any(SyntaxKind.PublicKeyword)) ? false
        : null;

    private IEnumerable<TypeDeclarationSyntax> Declarations => Symbol.DeclaringSyntaxReferences.Select(part => part.GetSyntax()).OfType<TypeDeclarationSyntax>();

    /// <summary>The attributes of a kind with their places.</summary>
    public IEnumerable<(AttributeData Data, ChangeSource Source)> Attributes(string name) => Symbol.GetAttributes()
        .Select((data, place) => (Data: data, Source: new ChangeSource(Key, place)))
        .Where(item => item.Data.AttributeClass?.ToDisplayString() == Ours + name);

    /// <summary>What it declares, with its places: of what the compiler adds, nothing.</summary>
    public IEnumerable<(ISymbol Member, ChangeSource Source)> Members
    {
        get
        {
            var attributes = Symbol.GetAttributes().Length;
            return Symbol.GetMembers().Select((member, index) => (member, new ChangeSource(Key, attributes + index))).Where(item => !item.member.IsImplicitlyDeclared);
        }
    }

    /// <summary>All places, as <see cref="ChangeSource.Place"/> counts them.</summary>
    public IEnumerable<Location> Places => Symbol.GetAttributes()
        .Select(attribute => SourcePlace.Of(attribute).Location)
        .Concat(Symbol.GetMembers().Select(member => member.Locations.FirstOrDefault() ?? Location.None));

    /// <summary>Whether our part of it is there already, with its modifiers and its base class.</summary>
    private bool IsMerged => Symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments.FirstOrDefault().Value is "Dovetail");

    /// <summary>Why nothing can be made of the class; null where something can.</summary>
    public string? Fault => context.TargetNode is not ClassDeclarationSyntax || Symbol.IsRecord ? $"'{Symbol.Name}' is a record, and what is generated is a class"
        : Symbol.ContainingType is not null ? $"'{Symbol.Name}' stands in another type, and what is generated stands in a namespace"
        : Symbol.IsGenericType ? $"'{Symbol.Name}' is generic, and what is generated is not"
        : Symbol.IsFileLocal ? $"'{Symbol.Name}' is local to its file, and what is generated stands in another"
        : Declarations.Any(part => !part.Modifiers.Any(SyntaxKind.PartialKeyword)) ? $"'{Symbol.Name}' is not partial: nothing can be added to it"
        : IsMerged ? null
        : Symbol.IsStatic || Symbol.IsAbstract ? $"'{Symbol.Name}' is {(Symbol.IsStatic ? "static" : "abstract")}: nobody could make one"
        : Symbol.BaseType is { SpecialType: not SpecialType.System_Object } ? $"'{Symbol.Name}' has a base class, and what is generated has its own"
        : SyntaxFacts.GetKeywordKind(Symbol.Name) is not SyntaxKind.None ? $"'{Symbol.Name}' is a word of C#, and names are made of it"
        : Symbol.ContainingNamespace.IsGlobalNamespace ? $"'{Symbol.Name}' stands in no namespace: what is generated needs one"
        : null;
}
