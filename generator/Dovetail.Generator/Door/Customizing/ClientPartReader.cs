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
    public static ReadPart? TryRead(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var part = new PartSymbol(context);
        if (!part.IsFirst(Attribute))
        {
            return null;
        }

        var (attribute, source) = part.Attributes(Attribute).First();
        if (part.Fault is { } fault)
        {
            return new(part.Key, null, null, [CustomizingFindings.Unfit(part.Key, source.Place, fault)]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var findings = new List<CustomizingFinding>();
        var client = new ClientPart(part.Key, source, TextOf(attribute), part.Symbol.Name, part.Namespace, part.IsInternal)
        {
            Operations = part.Attributes("OperationAttribute").Select(item => Operation(item.Data, item.Source)).ToEquatableArray(),
            Types = new OwnTypeReader(part, findings).Read().ToEquatableArray(),
        };
        return new(part.Key, client, null, findings.ToEquatableArray());
    }

    public static string TextOf(AttributeData attribute) => ConstantReader.TextsOf(attribute).FirstOrDefault() ?? "";

    public static string? Named(AttributeData attribute, string name) =>
        ConstantReader.NamedOf(attribute, name)?.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static OperationChange Operation(AttributeData attribute, ChangeSource source) => new(source, TextOf(attribute))
    {
        Name = Named(attribute, "Name"),
        Group = Named(attribute, "Group"),
        Hidden = ConstantReader.Flag(attribute, "Hidden"),
        Paging = Named(attribute, "Paging"),
        NeedsIdempotencyKey = ConstantReader.Flag(attribute, "NeedsIdempotencyKey"),
        RateLimit = Named(attribute, "RateLimit"),
    };
}
