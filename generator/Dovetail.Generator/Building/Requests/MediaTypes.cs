using Dovetail.Generator.Building.Shapes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Requests;

/// <summary>What a media type is carried as.</summary>
internal enum MediaKind
{
    Json,
    Multipart,
    Form,
    Text,
    Binary,

    /// <summary>Events or lines of JSON, one after another.</summary>
    Stream,
}

/// <summary>Reads media types (RFC 9110 8.3.1).</summary>
internal static class MediaTypes
{
    private static readonly string[] TextTypes =
    [
        "application/xml", "application/javascript", "application/graphql", "application/yaml", "application/x-yaml", "application/jwt", "application/x-pem-file",
    ];
    private static readonly string[] Spellings = ["xml", "yaml", "csv", "html", "protobuf", "msgpack", "cbor", "avro", "thrift"];
    private static readonly string[] Streams =
    [
        "text/event-stream", "application/jsonl", "application/x-jsonl", "application/x-ndjson", "application/ndjson", "application/jsonlines",
        "application/x-jsonlines", "application/json-seq", "application/stream+json",
    ];

    public static MediaKind KindOf(string mediaType)
    {
        var type = Essence(mediaType);
        return type switch
        {
            "application/json" or "*/*" or "text/json" or "application/*" => MediaKind.Json,
            "application/x-www-form-urlencoded" => MediaKind.Form,
            _ when Streams.Contains(type) || type.EndsWith("+json-seq", StringComparison.Ordinal) => MediaKind.Stream,
            _ when type.EndsWith("+json", StringComparison.Ordinal) => MediaKind.Json,
            _ when type.StartsWith("multipart/", StringComparison.Ordinal) => MediaKind.Multipart,
            _ when type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal) || TextTypes.Contains(type) => MediaKind.Text,
            _ => MediaKind.Binary,
        };
    }

    /// <summary>What content is carried as, by its media type, and by its schema: <c>format: binary</c> is bytes, and so is anything of any type.</summary>
    public static MediaKind KindOf(SpecMediaType media) => KindOf(media.MediaType) switch
    {
        MediaKind.Json when media.Schema is { } schema && MergedSchema.Of(schema).Parts.Any(part => part.Format == "binary") => MediaKind.Binary,
        MediaKind.Json when Essence(media.MediaType) == "*/*" && (media.Schema is null || SchemaFacts.SaysNothing(MergedSchema.Of(media.Schema))) => MediaKind.Binary,
        var kind => kind,
    };

    /// <summary>XML, YAML and the like of what JSON says as well: an object that is no text to the document, and would be one to a caller.</summary>
    public static bool IsOtherSpelling(SpecMediaType media) =>
        KindOf(media.MediaType) is MediaKind.Text or MediaKind.Binary
        && media.Schema is { } schema && MergedSchema.Of(schema) is { Types: not SchemaTypes.String } merged && merged.Parts.Any(SchemaFacts.HasOwnStructure);

    /// <summary>Whether a type that is not JSON may spell an object all the same.</summary>
    public static bool SpellsObjects(string mediaType) => Array.Exists(Spellings, spelling => Essence(mediaType).Contains(spelling));

    /// <summary>Whether two media types are one but for their parameters.</summary>
    public static bool AreSame(string left, string right) => Essence(left) == Essence(right);

    /// <summary>Server-sent events, which have a name and an id beside their data.</summary>
    public static bool IsEvents(string mediaType) => Essence(mediaType) == "text/event-stream";

    /// <summary>The part that a name is made of: <c>merge-patch+json</c>.</summary>
    public static string Subtype(string mediaType) => Essence(mediaType) is var type && type.IndexOf('/') is >= 0 and var slash ? type.Substring(slash + 1) : type;

    /// <summary>What is sent as Content-Type: a range is no type to send.</summary>
    public static string Concrete(string mediaType, MediaKind kind) => mediaType.IndexOf('*') < 0 && IsLegal(mediaType)
        ? mediaType.Trim()
        : kind switch
        {
            MediaKind.Json => "application/json",
            MediaKind.Text => "text/plain",
            MediaKind.Multipart => "multipart/form-data",
            _ => "application/octet-stream",
        };

    /// <summary>Whether the text can stand in a header at all.</summary>
    public static bool IsLegal(string mediaType) =>
        mediaType.IndexOf('/') > 0 && mediaType.All(character => character is >= ' ' and < '\u007f' and not ',');

    private static string Essence(string mediaType)
    {
        var end = mediaType.IndexOf(';');
        return (end < 0 ? mediaType : mediaType.Substring(0, end)).Trim().ToLowerInvariant();
    }
}
