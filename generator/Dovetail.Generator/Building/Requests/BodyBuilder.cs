using Dovetail.Generator.Building.Constraints;
using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Naming;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Requests;

/// <summary>
/// The bodies that an operation takes: one for each C# type that the document's media types come to, each an overload of the method.
/// Media types that are written alike share one; the caller chooses among them by the header.
/// </summary>
internal static class BodyBuilder
{
    private static readonly MediaKind[] Preference = [MediaKind.Json, MediaKind.Multipart, MediaKind.Form, MediaKind.Text, MediaKind.Binary, MediaKind.Stream];

    private static readonly string[] WithoutBody = ["GET", "HEAD", "DELETE"];

    /// <summary>The best one first; none where the operation takes no body.</summary>
    public static IReadOnlyList<BodyModel> Build(OperationContext context)
    {
        var bodies = new List<BodyModel>();
        if (context.Operation.RequestBody is not { } request || SaysNothing(context.Operation, request))
        {
            return bodies;
        }

        foreach (var media in request.Content.OrderBy(media => Array.IndexOf(Preference, MediaTypes.KindOf(media))))
        {
            if (bodies.Count > 0 && MediaTypes.IsOtherSpelling(media))
            {
                continue;
            }

            var body = Build(context, request, media, isFirst: bodies.Count == 0);
            var alike = bodies.FindIndex(other => other.Type == body.Type);
            if (alike < 0)
            {
                bodies.Add(body);
            }
            else
            {
                bodies[alike] = With(bodies[alike], body);
            }
        }

        return bodies;
    }

    /// <summary>A body with a further media type: one that is written alike, or one that the same value is written for in another way.</summary>
    private static BodyModel With(BodyModel body, BodyModel other)
    {
        if (body.ContentType == other.ContentType || body.OtherContentTypes.Contains(other.ContentType) || body.Alternatives.Any(known => known.ContentType == other.ContentType))
        {
            return body;
        }

        return body.Kind == other.Kind
            ? body with { OtherContentTypes = body.OtherContentTypes.Append(other.ContentType).ToEquatableArray() }
            : body with { Alternatives = body.Alternatives.Append(other).ToEquatableArray() };
    }

    /// <summary>An optional body without members, where a body means nothing (RFC 9110 9.3.1, 9.3.2, 9.3.5): some documents write one beside each operation.</summary>
    private static bool SaysNothing(SpecOperation operation, SpecRequestBody request) =>
        !request.Required
            && WithoutBody.Contains(operation.Method, StringComparer.OrdinalIgnoreCase)
            && request.Content.All(media => media.Schema is { } schema && IsEmpty(MergedSchema.Of(schema)));

    private static bool IsEmpty(MergedSchema schema) =>
        schema is { Types: SchemaTypes.Object, Properties.Count: 0, AdditionalProperties: null, Choice: null } && schema.Parts.All(part => part.PatternProperties.Count == 0);

    private static BodyModel Build(OperationContext context, SpecRequestBody request, SpecMediaType media, bool isFirst)
    {
        var kind = MediaTypes.KindOf(media);
        var contentType = MediaTypes.Concrete(media.MediaType, kind);
        var type = TypeOf(context, media, kind, isFirst ? "Request" : Identifier.Pascal(MediaTypes.Subtype(contentType)) + "Request");
        return new BodyModel(
            Name: "body",
            Kind: BodyKindOf(kind, type),
            Type: type,
            ContentType: contentType,

            // Of two bodies that may be left out, none could be.
            Required: request.Required || !isFirst,
            Doc: Docs.Of(request.Description, null),
            FormFields: kind == MediaKind.Form ? FieldsOf(media) : [])
        {
            Constraint = media.Schema is null ? null : ConstraintBuilder.Of(media.Schema, type),
        };
    }

    private static TypeRef TypeOf(OperationContext context, SpecMediaType media, MediaKind kind, string part) => kind switch
    {
        MediaKind.Multipart => PartsBuilder.Build(context, media, part),
        MediaKind.Json or MediaKind.Form => media.Schema is null ? ScalarRef.Json : context.Build(media.Schema, part),
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
