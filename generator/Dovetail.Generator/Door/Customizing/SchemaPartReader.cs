using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Door.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>A class with <c>[Schema]</c> to a record. The symbols end here.</summary>
internal static class SchemaPartReader
{
    public const string Attribute = "SchemaAttribute";

    private const string MemberAttribute = "SchemaMemberAttribute";

    /// <returns>Null for a second part of the class that says the same again.</returns>
    public static ReadPart? TryRead(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) => ReadPart.TryRead(context, Attribute, Read, cancellationToken);

    private static ReadPart Read(PartSymbol part, AttributeData attribute, ChangeSource source)
    {
        var types = new DeclaredTypeReader(part.Model.Compilation);
        var schema = new SchemaPart(
            part.Key,
            source,
            ConstantReader.FirstTextOf(attribute),
            ConstantReader.NamedTextOf(attribute, "Document"),
            part.Symbol.Name,
            part.Namespace,
            part.IsInternal)
        {
            IsSealed = part.Symbol.IsSealed,
            HasConstructor = part.Members.Any(item => item.Member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true }),
            Changes = part.Attributes(MemberAttribute).Select(item => Change(part, item.Data, item.Source, types)).ToEquatableArray(),
            Members = part.Members.Where(item => IsNamed(item.Member)).Select(item => Member(item.Member, item.Source, types)).ToEquatableArray(),
        };
        return new(part.Key, null, schema, []);
    }

    private static MemberChange Change(PartSymbol part, AttributeData attribute, ChangeSource source, DeclaredTypeReader types) =>
        new(source, ConstantReader.FirstTextOf(attribute))
        {
            Name = ConstantReader.NamedTextOf(attribute, "Name"),
            Type = TypeArguments.Named(attribute, "Type", part.Model) is var (symbol, syntax) && symbol is not null ? types.Read(symbol, syntax) : null,
            Hidden = ConstantReader.Flag(attribute, "Hidden"),
        };

    /// <summary>What takes a name in the class: no accessor, constructor or field behind a property.</summary>
    private static bool IsNamed(ISymbol member) =>
        member is IPropertySymbol { IsIndexer: false } or IFieldSymbol or INamedTypeSymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary };

    private static DeclaredMember Member(ISymbol member, ChangeSource source, DeclaredTypeReader types)
    {
        var attribute = member.GetAttributes().FirstOrDefault(item => item.AttributeClass?.ToDisplayString() == "Dovetail." + MemberAttribute);
        var read = new DeclaredMember(source, TypeReader.Escaped(member.Name), attribute is null ? null : ConstantReader.FirstTextOf(attribute), null);
        return member switch
        {
            IPropertySymbol { IsStatic: false } property => read with
            {
                Type = types.Read(property.Type, (SyntaxOf(property) as PropertyDeclarationSyntax)?.Type),
                CanRead = property.GetMethod is not null,
                CanWrite = property.SetMethod is not null,
                IsInitOnly = property.SetMethod is { IsInitOnly: true },
                IsRequired = property.IsRequired,
            },
            IFieldSymbol { IsStatic: false, IsConst: false } field => read with
            {
                Type = types.Read(field.Type, (SyntaxOf(field)?.Parent as VariableDeclarationSyntax)?.Type),
                IsInitOnly = field.IsReadOnly,
                IsRequired = field.IsRequired,
            },
            _ => read,
        };
    }

    private static SyntaxNode? SyntaxOf(ISymbol member) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
}
