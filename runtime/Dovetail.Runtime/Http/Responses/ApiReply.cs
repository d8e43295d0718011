using System.Net;
using Dovetail.Http.Internal;

namespace Dovetail;

/// <summary>
/// What came back for an attempt: status and headers, and the body in memory, or as a stream where the operation hands it on. Strategies and handlers of yours see it.
/// </summary>
public sealed class ApiReply : IDisposable
{
    private readonly HttpResponseMessage _message;
    private int _disposed;

    internal ApiReply(HttpResponseMessage message)
    {
        _message = message;
        Headers = ApiHeaders.Of(message);
        MediaType = ResponseMediaType.Of(message.Content.Headers);
    }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode => _message.StatusCode;

    /// <summary>Whether the status is one of success.</summary>
    public bool IsSuccess => _message.IsSuccessStatusCode;

    /// <summary>The headers.</summary>
    public ApiHeaders Headers { get; }

    /// <summary>The body as far as it is in memory; of an error, its first 64 KiB. Valid until the reply is disposed.</summary>
    public ReadOnlyMemory<byte> Body => Buffer?.Written ?? default;

    internal int Status => (int)StatusCode;

    /// <summary>Whether the server says that nothing was modified, and no condition asked for that (RFC 9110 15.4.5).</summary>
    internal bool IsUnasked => Status == 304 && _message.RequestMessage?.Headers.NonValidated is { } sent && !sent.Contains("If-None-Match") && !sent.Contains("If-Modified-Since");

    internal HttpContent Content => _message.Content;

    internal ResponseMediaType MediaType { get; }

    internal ResponseBuffer? Buffer { get; set; }

    /// <summary>Whether all of the body is in memory.</summary>
    internal bool IsWhole { get; set; }

    /// <summary>The body where it is not in memory.</summary>
    internal Stream? Stream { get; set; }

    /// <summary>What the reply uses until it is read.</summary>
    internal IDisposable? Permits { get; set; }

    /// <summary>Makes a reply that no server gave, as a fallback does.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <returns>The reply.</returns>
    public static ApiReply Create(HttpStatusCode statusCode, ReadOnlyMemory<byte> body = default, string mediaType = "application/json")
    {
        var message = new HttpResponseMessage(statusCode) { Content = new ReadOnlyMemoryContent(body) };
        if (!body.IsEmpty)
        {
            message.Content.Headers.ContentType = new(mediaType);
        }

        return new ApiReply(message) { Buffer = ResponseBuffer.Of(body.Span), Stream = null };
    }

    /// <summary>A reply that was kept.</summary>
    internal static ApiReply Kept(HttpStatusCode statusCode, IEnumerable<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
    {
        var message = new HttpResponseMessage(statusCode) { Content = new ByteArrayContent([]) };
        foreach (var (name, value) in headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return new ApiReply(message) { Buffer = ResponseBuffer.Of(body.Span), IsWhole = true };
    }

    /// <summary>Lets the connection go. A reply that a handler or strategy passes on is disposed by the client.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        Buffer?.Dispose();
        _message.RequestMessage?.Dispose();
        _message.Dispose();
        Permits?.Dispose();
    }
}
