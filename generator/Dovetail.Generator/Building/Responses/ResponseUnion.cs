using System.Globalization;
using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Types;
using Dovetail.Generator.Common;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Responses;

/// <summary>The one type of all successes: theirs, or a union of theirs, whose case the status tells.</summary>
internal static class ResponseUnion
{
    /// <param name="context">The operation.</param>
    /// <param name="read">Its successes that have a body.</param>
    /// <param name="mayBeEmpty">Whether others have none.</param>
    /// <param name="doc">What the document says of them.</param>
    public static ResponseModel Build(OperationContext context, IReadOnlyList<ResponseMedia> read, bool mayBeEmpty, DocModel doc)
    {
        var model = OfTypes(context, read, mayBeEmpty, doc);
        var successes = ResponseBuilder.Successes(context.Operation).ToList();
        return model.Kind != ResponseKind.Json ? model : model with
        {
            MayBeText = !Accept(read).Any(IsText) && successes.Exists(OffersText),
            Bodiless = successes
                .Where(response => response.Content.Count == 0)
                .Select(StatusOf)
                .Where(status => status is not (0 or 204 or 205))
                .OrderBy(status => status)
                .ToEquatableArray(),
        };
    }

    /// <summary>0 for a range, which says nothing of the statuses in it that have a response of their own, and for the default.</summary>
    private static int StatusOf(SpecResponse response) => int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    private static ResponseModel OfTypes(OperationContext context, IReadOnlyList<ResponseMedia> read, bool mayBeEmpty, DocModel doc)
    {
        mayBeEmpty |= read.Any(response => response is { Kind: ResponseKind.Json, Schema: { } schema } && response.Type != ScalarRef.Json && Nullability.AllowsNull(schema));
        var types = read.Select(response => (response.Kind, response.Type)).Distinct().ToList();
        if (types.Count == 1)
        {
            return Model(read, types[0].Kind, types[0].Type, mayBeEmpty, doc);
        }

        if (types.Any(type => type.Kind == ResponseKind.File))
        {
            context.Findings.Add(Diagnostics.Findings.RawBody(context.Operation.Node.Location, string.Join(" or ", Accept(read))));
            return Model(read, ResponseKind.File, new FileRef(), mayBeEmpty, doc);
        }

        var whole = context.Build(Choice(context, read), OperationContext.ResponsePart);
        if (whole == ScalarRef.Json)
        {
            context.Findings.Add(Diagnostics.Findings.RawJson(context.Operation.Node.Location, "several types of success, one of which is anything"));
        }

        var cases = whole is UnionRef union && context.Types[union.Name].Model is UnionModel model ? model.Cases : [];
        return Model(read, ResponseKind.Json, whole, mayBeEmpty, doc) with
        {
            // Types that came to one scalar read alike, whatever the status; a text is no JSON.
            Statuses = whole is not UnionRef && whole != ScalarRef.String
                ? []
                : read.Select(response => new StatusModel(response.Status, response.Kind, response.Type, cases.Any(one => one.Type == response.Type))).ToEquatableArray(),
        };
    }

    private static bool OffersText(SpecResponse response) => response.Content.Any(static media => IsText(media.MediaType));

    private static bool IsText(string mediaType) => MediaTypes.AreSame(mediaType, "text/plain");

    private static SpecSchema Choice(OperationContext context, IReadOnlyList<ResponseMedia> read) => new()
    {
        Place = new(context.Operation.Node, JsonPointer.Root),
        OneOf = [.. read.Where(response => response.Kind == ResponseKind.Json && response.Schema is not null).Select(response => response.Schema!), .. Text(context, read)],
    };

    private static IEnumerable<SpecSchema> Text(OperationContext context, IReadOnlyList<ResponseMedia> read) => read.Any(response => response.Kind == ResponseKind.Text)
        ? [new SpecSchema { Place = new(context.Operation.Node, JsonPointer.Root), Types = SchemaTypes.String }]
        : [];

    private static ResponseModel Model(IReadOnlyList<ResponseMedia> read, ResponseKind kind, TypeRef type, bool mayBeEmpty, DocModel doc)
    {
        var accept = string.Join(", ", Accept(read));
        return new ResponseModel(kind, type, mayBeEmpty && kind != ResponseKind.File, accept.Length == 0 ? null : accept, doc);
    }

    /// <summary>The media types of responses whose bodies nobody reads; null where they have none.</summary>
    public static string? AcceptOf(IEnumerable<SpecResponse> responses)
    {
        var accept = string.Join(", ", responses.SelectMany(response => response.Content).Select(media => media.MediaType.Trim()).Where(MediaTypes.IsLegal).Distinct());
        return accept.Length == 0 ? null : accept;
    }

    private static IEnumerable<string> Accept(IReadOnlyList<ResponseMedia> read) => read.SelectMany(response => response.Accept).Where(MediaTypes.IsLegal).Distinct();
}
