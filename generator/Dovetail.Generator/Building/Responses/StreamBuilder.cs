using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Responses;

/// <summary>The success of an operation that comes item by item.</summary>
internal static class StreamBuilder
{
    /// <summary>The member of a body by which APIs let a caller choose between an answer and a stream of its pieces.</summary>
    private const string Flag = "stream";

    /// <summary>The response as a stream; null where the operation offers none.</summary>
    public static ResponseModel? TryBuild(OperationContext context, DocModel doc)
    {
        var streams = ContentOf(context.Operation).Where(media => MediaTypes.KindOf(media) == MediaKind.Stream).ToList();
        if (streams.Count == 0)
        {
            return null;
        }

        var media = streams.FirstOrDefault(stream => MediaTypes.IsEvents(stream.MediaType)) ?? streams[0];
        var item = StreamItem.Of(media);
        return new ResponseModel(ResponseKind.Stream, TypeOf(context, item), MayBeEmpty: false, media.MediaType.Trim(), doc)
        {
            Content = item.Content,
            Flag = IsChoice(context.Operation) && TakesFlag(context.Operation) ? Flag : null,
        };
    }

    private static TypeRef? TypeOf(OperationContext context, StreamItem item) => item switch
    {
        { Content: EventContent.Raw } => null,
        { Schema: null } => ScalarRef.Json,
        _ => context.Build(item.Schema, "Item"),
    };

    private static IEnumerable<SpecMediaType> ContentOf(SpecOperation operation) => ResponseBuilder.Successes(operation).SelectMany(response => response.Content);

    /// <summary>Whether the operation offers an answer in one piece, too.</summary>
    private static bool IsChoice(SpecOperation operation) => ContentOf(operation).Any(media => MediaTypes.KindOf(media) != MediaKind.Stream);

    private static bool TakesFlag(SpecOperation operation) =>
        operation.RequestBody?.Content.Any(media => media.Schema is { } schema && MergedSchema.Of(schema).Properties.Any(member => member.Name == Flag)) == true;
}
