using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Building.Requests;
using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Responses;

/// <summary>What a response reads as: by the best of its media types, or by one of a kind.</summary>
/// <param name="Accept">The media types that read so.</param>
internal sealed record ResponseMedia(string Status, ResponseKind Kind, TypeRef Type, SpecSchema? Schema, IReadOnlyList<string> Accept)
{
    private static readonly MediaKind[] Preference = [MediaKind.Json, MediaKind.Text, MediaKind.Binary, MediaKind.Form, MediaKind.Multipart, MediaKind.Stream];

    /// <summary>The kinds that a response offers, the best first. XML, YAML and the like of what JSON says already count for nothing.</summary>
    public static IReadOnlyList<MediaKind> KindsOf(SpecResponse response)
    {
        var kinds = response.Content.OrderBy(Rank).Select(media => MediaTypes.KindOf(media)).Distinct().ToList();
        return [.. kinds.Where((kind, i) => i == 0 || response.Content.Any(media => MediaTypes.KindOf(media) == kind && !MediaTypes.IsOtherSpelling(media)))];
    }

    /// <param name="context">The operation.</param>
    /// <param name="response">A response with content.</param>
    /// <param name="kind">Null for the best.</param>
    /// <param name="part">Names a type made of it that belongs to this operation alone.</param>
    /// <param name="noun">Names one that the group's operations share; empty where none may.</param>
    public static ResponseMedia Read(OperationContext context, SpecResponse response, MediaKind? kind, string part, Func<SpecSchema, string> noun)
    {
        var media = response.Content
            .Where(media => kind is null || MediaTypes.KindOf(media) == kind)
            .OrderBy(Rank)
            .ThenBy(media => media.Schema is null)
            .ThenBy(MediaTypes.IsOtherSpelling)
            .First();
        var (read, type) = Read(context, media, kind ?? KindOf(response, media), part, noun);
        var alike = response.Content.Where(other => MediaTypes.KindOf(other) == MediaTypes.KindOf(media) && IsAlike(media, other));
        return new ResponseMedia(response.Status, read, type, media.Schema, [.. alike.Select(other => other.MediaType.Trim())]);
    }

    /// <summary>
    /// An error that is an object, in a type that can not spell one, is JSON: the producers of an operation that gives a file or a log (2.0) say nothing of its errors.
    /// </summary>
    private static MediaKind KindOf(SpecResponse response, SpecMediaType media) =>
        !response.Status.StartsWith("2", StringComparison.Ordinal) && MediaTypes.IsOtherSpelling(media) && !MediaTypes.SpellsObjects(media.MediaType)
            ? MediaKind.Json
            : MediaTypes.KindOf(media);

    private static (ResponseKind Kind, TypeRef Type) Read(OperationContext context, SpecMediaType media, MediaKind kind, string part, Func<SpecSchema, string> noun)
    {
        if (kind is MediaKind.Stream or MediaKind.Multipart or MediaKind.Form)
        {
            context.Findings.Add(Diagnostics.Findings.RawBody(media.Node.Location, media.MediaType));
        }

        return kind switch
        {
            MediaKind.Json when media.Schema is null => (ResponseKind.Json, ScalarRef.Json),
            MediaKind.Json => (ResponseKind.Json, context.BuildShared(media.Schema, part, noun(media.Schema))),
            MediaKind.Text => (ResponseKind.Text, ScalarRef.String),
            _ => (ResponseKind.File, new FileRef()),
        };
    }

    /// <summary>Whether a server may choose between both: what it sends then reads in the same way.</summary>
    private static bool IsAlike(SpecMediaType media, SpecMediaType other) =>
        media == other
        || (media.Schema is not null && other.Schema is null && MediaTypes.AreSame(media.MediaType, other.MediaType))
        || (MediaTypes.KindOf(media) != MediaKind.Json && MediaTypes.IsOtherSpelling(media) == MediaTypes.IsOtherSpelling(other))
        || (media.Schema is not null && other.Schema is not null && SchemaFacts.TargetOf(media.Schema) == SchemaFacts.TargetOf(other.Schema));

    private static int Rank(SpecMediaType media) => Array.IndexOf(Preference, MediaTypes.KindOf(media));
}
