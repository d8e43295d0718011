using Dovetail.Http;

namespace Dovetail.Testing.Server.Requests;

/// <summary>Media types and the ranges that documents and <c>Accept</c> have for them.</summary>
internal static class MediaRange
{
    /// <summary>Without its parameters, in lower case.</summary>
    public static string Plain(string media) => media.Split(';')[0].Trim().ToLowerInvariant();

    public static bool IsJson(string media) => JsonMediaType.Is(Plain(media));

    public static bool IsJsonLines(string media) =>
        Plain(media) is "application/jsonl" or "application/x-jsonl" or "application/jsonlines" or "application/x-jsonlines"
            or "application/ndjson" or "application/x-ndjson" or "application/stream+json";

    public static bool IsEvents(string media) => Plain(media) is "text/event-stream";

    /// <summary>A JSON text sequence (RFC 7464).</summary>
    public static bool IsJsonSequence(string media) => Plain(media) is "application/json-seq" || Plain(media).EndsWith("+json-seq", StringComparison.Ordinal);

    public static bool IsForm(string media) => Plain(media) is "application/x-www-form-urlencoded";

    public static bool IsMultipart(string media) => Plain(media).StartsWith("multipart/", StringComparison.Ordinal);

    public static bool IsText(string media) => Plain(media).StartsWith("text/", StringComparison.Ordinal);

    public static bool IsXml(string media) => Plain(media) is "application/xml" or "text/xml" || Plain(media).EndsWith("+xml", StringComparison.Ordinal);

    /// <summary>How closely a range has a media type: 3 for the type itself, 2 for <c>text/*</c>, 1 for all, 0 for not at all.</summary>
    public static int Closeness(string range, string media)
    {
        var (wide, narrow) = (Plain(range), Plain(media));
        return wide == narrow ? 3
            : wide is "*/*" or "*" ? 1
            : wide.EndsWith("/*", StringComparison.Ordinal) && narrow.StartsWith(wide[..^1], StringComparison.Ordinal) ? 2
            : 0;
    }

    /// <summary>Whether an <c>Accept</c> header takes a media type (RFC 9110 12.5.1); its absence takes any.</summary>
    public static bool Accepts(string? accept, string media) =>
        string.IsNullOrWhiteSpace(accept)
        || accept.Split(',').Any(range => (Closeness(range, media) > 0 || Closeness(media, range) > 0) && !IsRefused(range));

    private static bool IsRefused(string range) =>
        range.Split(';').Skip(1).Any(static part => part.Replace(" ", "", StringComparison.Ordinal) is "q=0" or "q=0.0" or "q=0.00" or "q=0.000");
}
