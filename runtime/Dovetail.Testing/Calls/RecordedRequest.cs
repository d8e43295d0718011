using System.Net;

namespace Dovetail.Testing;

/// <summary>A request as it was sent, one for each attempt of a call.</summary>
public sealed class RecordedRequest
{
    internal RecordedRequest(HttpMethod method, Uri? address, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        Method = method;
        Address = address;
        Headers = headers;
        Body = body;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The URL.</summary>
    public Uri? Address { get; }

    /// <summary>All headers, those of the body among them, without regard to case; several values of one are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body; empty where none was sent.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Body.Span);

    internal string ContentType => Headers.GetValueOrDefault("Content-Type", "");

    /// <summary>The status that was answered; null where nothing was, as when the connection broke.</summary>
    public HttpStatusCode? Answer { get; internal set; }

    /// <summary>Method and path.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Method} {Address?.PathAndQuery}";
}
