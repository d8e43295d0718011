using System.Text;
using Dovetail.Http.Pipeline;

namespace Dovetail.Http.Transport;

/// <summary>
/// Keeps the transport from sending a message again by itself. SocketsHttpHandler does so, up to three times, where a connection ends before an answer has begun and no content was
/// read: the server may have executed the request, and attempts, permits and telemetry would not know of it. Whether to try again is for the layers above.
/// </summary>
internal struct SendGuard
{
    private string? _first;
    private string? _proxyAuthorization;

    /// <summary>Called for each header each time that it is written. Headers go as the transport writes them by default.</summary>
    /// <exception cref="HttpRequestException">The message was sent before.</exception>
    public static Encoding? OnHeader(string name, HttpRequestMessage message)
    {
        // A handler of the user's may send a copy, which has the options of the message.
        var own = message as ApiMessage ?? (ApiCallContext.Of(message) as ApiExchange)?.Message;
        own?.OnHeader(name);
        return null;
    }

    /// <exception cref="HttpRequestException">The message was sent before.</exception>
    public void Check(string name, HttpRequestMessage message)
    {
        // The names of a message's headers differ, so the first one comes again when the message does.
        if (_first is null)
        {
            _first = name;
        }
        else if (ReferenceEquals(_first, name) || _first == name)
        {
            // A proxy that asks who is there (407) has passed nothing on: the answer to it is no repetition.
            var proxyAuthorization = message.Headers.ProxyAuthorization?.ToString();
            if (proxyAuthorization == _proxyAuthorization)
            {
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection ended before an answer came.");
            }

            _proxyAuthorization = proxyAuthorization;
        }
    }
}
