using System.Net;
using Dovetail.Http.Internal;

namespace Dovetail.Http.Pipeline;

/// <summary>What came back: status and headers, and the body in memory, or as a stream where the operation hands it on.</summary>
internal sealed class ApiReply(HttpResponseMessage message) : IDisposable
{
    public HttpStatusCode StatusCode => message.StatusCode;

    public int Status => (int)message.StatusCode;

    public bool IsSuccess => message.IsSuccessStatusCode;

    public HttpContent Content => message.Content;

    public ApiHeaders Headers { get; } = ApiHeaders.Of(message);

    public ResponseMediaType MediaType { get; } = ResponseMediaType.Of(message.Content.Headers);

    /// <summary>The body, or as much of it as was kept.</summary>
    public ReadOnlyMemory<byte> Body => Buffer?.Written ?? default;

    public ResponseBuffer? Buffer { get; set; }

    /// <summary>The body where it is not in memory.</summary>
    public Stream? Stream { get; set; }

    public void Dispose()
    {
        Buffer?.Dispose();
        message.RequestMessage?.Dispose();
        message.Dispose();
    }
}
