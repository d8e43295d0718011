using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building;

/// <summary>The body of an operation's request: one of the media types that the document offers.</summary>
internal static class BodyBuilder
{
    private static readonly MediaKind[] Preference = [MediaKind.Json, MediaKind.Multipart, MediaKind.Form, MediaKind.Text, MediaKind.Binary, MediaKind.Stream];

    public static BodyModel? Build(OperationContext context)
    {
        if (context.Operation.RequestBody is not { Content.Count: > 0 } body)
        {
            return null;
        }

        var media = body.Content.OrderBy(media => Array.IndexOf(Preference, MediaTypes.KindOf(media.MediaType))).First();
        var kind = MediaTypes.KindOf(media.MediaType);
        var type = TypeOf(context, media, kind);
        return new BodyModel(
            "body",
            BodyKindOf(kind, type),
            type,
            MediaTypes.Concrete(media.MediaType, kind),
            body.Required,
            Docs.Of(body.Description, null),
            kind == MediaKind.Form ? FieldsOf(media) : []);
    }

    private static TypeRef TypeOf(OperationContext context, SpecMediaType media, MediaKind kind) => kind switch
    {
        MediaKind.Multipart => PartsBuilder.Build(context, media),
        MediaKind.Json or MediaKind.Form => media.Schema is null ? ScalarRef.Json : context.Build(media.Schema, "Request"),
        MediaKind.Text => ScalarRef.String,
        _ => new FileRef(),
    };

    private static BodyKind BodyKindOf(MediaKind kind, TypeRef type) => kind switch
    {
        MediaKind.Json => BodyKind.Json,
        MediaKind.Form => BodyKind.Form,
        MediaKind.Multipart when type is ModelRef => BodyKind.Multipart,
        MediaKind.Text => BodyKind.Text,
        _ => BodyKind.Binary,
    };

    private static EquatableArray<FormFieldModel> FieldsOf(SpecMediaType media) => media.Encodings
        .Where(encoding => encoding.Style is not null || encoding.Explode is not null || IsJson(encoding.ContentType))
        .Select(encoding => new FormFieldModel(
            encoding.Property,
            encoding.Style is null && IsJson(encoding.ContentType) ? WireStyle.Json : ParameterBuilder.StyleOf(encoding.Style ?? ParameterStyle.Form),
            encoding.Explode ?? encoding.Style is null or ParameterStyle.Form or ParameterStyle.DeepObject))
        .ToEquatableArray();

    private static bool IsJson(string? contentType) => contentType is not null && MediaTypes.KindOf(contentType) == MediaKind.Json;
}
