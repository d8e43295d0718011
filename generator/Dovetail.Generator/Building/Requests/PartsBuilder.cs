using Dovetail.Generator.Building.Constraints;
using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Requests;

/// <summary>The schema of a multipart body to a class of parts. Always the operation's own: a file is a file there, and base64 anywhere else.</summary>
internal static class PartsBuilder
{
    public static TypeRef Build(OperationContext context, SpecMediaType media, string name)
    {
        if (media.Schema is null || MergedSchema.Of(media.Schema) is not { Properties.Count: > 0 } merged)
        {
            // Nothing is said about the parts: the user brings the whole body.
            return new FileRef();
        }

        var place = context.Place(name);
        var draft = context.Types.Add(null, place, media.Schema.Node);
        var names = new UniqueNames(StringComparer.Ordinal, ReservedNames.ModelMembers);
        var ofParts = names.Assign([.. merged.Properties.Select(member => NameRequest.Pascal(member.Name))]);
        var parts = merged.Properties
            .Select((member, i) => Build(context, media, merged, member, ofParts[i], place))
            .Select(part => part with { Headers = PartHeaderBuilder.Build(part, EncodingOf(media, part.WireName), names) })
            .ToEquatableArray();
        var model = new PartsModel(draft.Id, "", Docs.Of(media.Schema), media.Schema.Deprecated, parts);
        return new ModelRef(context.Types.Complete(draft, model, mayShare: true).Id);
    }

    private static PartModel Build(OperationContext context, SpecMediaType media, MergedSchema body, MergedProperty member, string name, TypePlace place)
    {
        var contentType = EncodingOf(media, member.Name)?.ContentType;
        contentType = contentType is not null && MediaTypes.IsLegal(contentType) ? contentType : null;
        var home = member.Home.ComponentName is null ? place : SchemaBuilder.PlaceOf(member.Home);
        var type = FileOf(member.Schema, contentType, media.LeavesBytesUntyped) ?? context.Schemas.Build(member.Schema, home.Property(member.Name));
        return new PartModel(
            Name: name,
            WireName: member.Name,
            Type: type,
            Required: body.IsRequired(member.Name) && !Nullability.AllowsNull(member.Schema),
            ContentType: SentTypeOf(contentType, member.Schema, type),
            Doc: Docs.Of(member.Schema),
            Deprecated: member.Schema.Deprecated) { Constraint = ConstraintBuilder.Of(member.Schema, type) };
    }

    private static SpecEncoding? EncodingOf(SpecMediaType media, string part) => media.Encodings.FirstOrDefault(encoding => encoding.Property == part);

    /// <summary>A file, or a list of them; null for anything else.</summary>
    private static TypeRef? FileOf(SpecSchema schema, string? contentType, bool bytesAreUntyped)
    {
        if (IsFile(schema, contentType, bytesAreUntyped))
        {
            return new FileRef();
        }

        return MergedSchema.Of(schema).Items is { } items && IsFile(items, contentType, bytesAreUntyped) ? new ListRef(new FileRef()) : null;
    }

    /// <summary>
    /// 3.0's <c>format: binary</c>; 3.1's string that is described by a media type alone; and what says nothing of itself, where 3.1's bytes do so or the part is called bytes.
    /// </summary>
    private static bool IsFile(SpecSchema schema, string? contentType, bool bytesAreUntyped)
    {
        var merged = MergedSchema.Of(schema);
        if (SchemaFacts.SaysNothing(merged))
        {
            return contentType is null
                ? bytesAreUntyped
                : MediaTypes.KindOf(contentType) is MediaKind.Binary || (bytesAreUntyped && !IsCalledJson(contentType));
        }

        return merged.Parts.Any(part =>
            part.Format == "binary" || (part.ContentMediaType is { } media && part.ContentEncoding is null && MediaTypes.KindOf(media) == MediaKind.Binary));
    }

    /// <summary>A range of everything calls it nothing.</summary>
    private static bool IsCalledJson(string contentType) => MediaTypes.KindOf(contentType) is MediaKind.Json && !MediaTypes.AreSame(contentType, "*/*");

    /// <summary>What the part is sent as: a file says itself what it is, unless the document names one type, for the part or for what the part holds.</summary>
    private static string? SentTypeOf(string? contentType, SpecSchema schema, TypeRef type)
    {
        var described = MergedSchema.Of(schema).Parts.Select(part => part.ContentMediaType).FirstOrDefault(media => media is not null);
        contentType ??= type is FileRef && described is not null && MediaTypes.IsLegal(described) ? described : null;
        return contentType?.IndexOf('*') < 0 ? contentType : null;
    }
}
