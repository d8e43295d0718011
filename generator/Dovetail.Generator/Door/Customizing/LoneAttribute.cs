using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Door.Declarations;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>An attribute that says something of a client or a model, on a class that is declared as neither, and where it stands.</summary>
internal sealed record LoneAttribute(string Message, SourcePlace Place)
{
    /// <summary>The attributes by their names, and the one that each needs beside it.</summary>
    public static readonly (string Attribute, string Partner)[] Pairs =
    [
        ("OperationAttribute", ClientPartReader.Attribute),
        ("UseTypeAttribute", ClientPartReader.Attribute),
        ("SchemaMemberAttribute", SchemaPartReader.Attribute),
    ];

    public static IEnumerable<LoneAttribute> Read(GeneratorAttributeSyntaxContext context, string partner)
    {
        var type = context.TargetSymbol as INamedTypeSymbol ?? context.TargetSymbol.ContainingType;
        return type is null || type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == PartSymbol.FullNameOf(partner))
            ? []
            : context.Attributes.Select(attribute => new LoneAttribute(
                CustomizingFindings.WithoutPartner(WordOf(attribute.AttributeClass!.Name), type.Name, WordOf(partner)),
                SourcePlace.Of(attribute)));
    }

    public void Write(SourceProductionContext output) => output.ReportDiagnostic(Diagnostic.Create(FindingRules.UnmatchedChange, Place.Location, Message));

    private static string WordOf(string attribute) => attribute.Substring(0, attribute.Length - "Attribute".Length);
}
