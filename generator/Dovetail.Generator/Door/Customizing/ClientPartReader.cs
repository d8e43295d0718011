using Dovetail.Generator.Common;
using Dovetail.Generator.Customizing;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Door.Declarations;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Door.Customizing;

/// <summary>A class with <c>[OpenApiClient]</c> to a record. The symbols end here.</summary>
internal static class ClientPartReader
{
    public const string Attribute = "OpenApiClientAttribute";

    /// <returns>Null for a second part of the class that says the same again.</returns>
    public static ReadPart? TryRead(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) => ReadPart.TryRead(context, Attribute, Read, cancellationToken);

    private static ReadPart Read(PartSymbol part, AttributeData attribute, ChangeSource source)
    {
        var findings = new List<CustomizingFinding>();
        var client = new ClientPart(part.Key, source, ConstantReader.FirstTextOf(attribute), part.Symbol.Name, part.Namespace, part.IsInternal)
        {
            Operations = part.Attributes("OperationAttribute").Select(item => Operation(item.Data, item.Source)).ToEquatableArray(),
            Types = new OwnTypeReader(part, findings).Read().ToEquatableArray(),
        };
        return new(part.Key, client, null, findings.ToEquatableArray());
    }

    private static OperationChange Operation(AttributeData attribute, ChangeSource source) => new(source, ConstantReader.FirstTextOf(attribute))
    {
        Name = ConstantReader.NamedTextOf(attribute, "Name"),
        Group = ConstantReader.NamedTextOf(attribute, "Group"),
        Hidden = ConstantReader.Flag(attribute, "Hidden"),
        Paging = ConstantReader.NamedTextOf(attribute, "Paging"),
        NeedsIdempotencyKey = ConstantReader.Flag(attribute, "NeedsIdempotencyKey"),
        RateLimit = ConstantReader.NamedTextOf(attribute, "RateLimit"),
    };
}
