using System.Globalization;
using System.Net;

namespace Dovetail.Caching.Internal;

/// <summary>A response that is kept: what came, when, and what of its request it depends on. Bytes, never a model: whoever reads it has an instance of their own.</summary>
/// <param name="Key">What it is kept under; an entry that names another key is another's.</param>
/// <param name="Requested">When it was asked for.</param>
/// <param name="Received">When it came.</param>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers, without those of the connection.</param>
/// <param name="Varied">The request headers that it depends on, with their values; null for one that was not sent.</param>
/// <param name="Body">The whole body.</param>
internal sealed record StoredResponse(
    string Key,
    DateTimeOffset Requested,
    DateTimeOffset Received,
    int Status,
    ApiHeaders Headers,
    IReadOnlyList<KeyValuePair<string, string?>> Varied,
    ReadOnlyMemory<byte> Body)
{
    // Of one connection (RFC 9110 7.6.1), so that they are not kept (RFC 9111 3.1).
    private static readonly string[] OfConnection =
        ["Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authentication-Info", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"];

    // What describes the body that is kept, and not the answer that says it is still good (RFC 9111 3.2).
    private static readonly string[] OfBody = ["Content-Encoding", "Content-Length", "Content-Range", "Content-Type", "Content-MD5"];

    public CacheControl Control { get; } = CacheControl.Parse(Headers["Cache-Control"]);

    public string? ETag => Headers["ETag"] is { Length: > 0 } tag ? tag : null;

    public string? LastModified => Headers["Last-Modified"] is { Length: > 0 } date ? date : null;

    public bool HasValidator => ETag is not null || LastModified is not null;

    public static StoredResponse Of(
        string key, ApiReply reply, IReadOnlyList<KeyValuePair<string, string?>> varied, DateTimeOffset requested, DateTimeOffset received) =>
        new(key, requested, received, (int)reply.StatusCode, Kept(reply.Headers), varied, reply.Body.ToArray());

    /// <summary>The same with what a 304 says anew (RFC 9111 3.2, 4.3.4).</summary>
    public StoredResponse Refresh(ApiHeaders headers, DateTimeOffset requested, DateTimeOffset received)
    {
        var renewed = Kept(headers).Where(static field => !OfBody.Contains(field.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        var kept = Headers.Where(field => !renewed.Exists(other => other.Key.Equals(field.Key, StringComparison.OrdinalIgnoreCase)))
            .Where(static field => !field.Key.Equals("Age", StringComparison.OrdinalIgnoreCase));
        return this with { Requested = requested, Received = received, Headers = new ApiHeaders([.. kept, .. renewed]) };
    }

    /// <summary>A reply to read. Its <c>Age</c> is that of now (RFC 9111 5.1).</summary>
    /// <param name="age">The age.</param>
    /// <param name="hasBody">Whether the request asks for a body: HEAD does not.</param>
    /// <param name="isNotModified">Whether the caller has it already.</param>
    public ApiReply ToReply(TimeSpan age, bool hasBody, bool isNotModified)
    {
        var fields = Headers.Where(static field => !field.Key.Equals("Age", StringComparison.OrdinalIgnoreCase));
        var seconds = ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ApiReply.Kept(
            isNotModified ? HttpStatusCode.NotModified : (HttpStatusCode)Status, [.. fields, new("Age", seconds)], hasBody && !isNotModified ? Body : default);
    }

    private static ApiHeaders Kept(ApiHeaders headers)
    {
        var ofConnection = headers.List("Connection") ?? [];
        return new ApiHeaders([.. headers.Where(field =>
            !OfConnection.Contains(field.Key, StringComparer.OrdinalIgnoreCase) && !ofConnection.Contains(field.Key, StringComparer.OrdinalIgnoreCase))]);
    }
}
