using Dovetail.Authentication;
using Dovetail.Http.Pipeline;

namespace Dovetail.Testing.Cassettes;

/// <summary>Keeps a reply without what is secret in it, while it goes on to the caller.</summary>
internal static class CassetteRecorder
{
    /// <summary>They belong to the connection, and to a length that is another one once a secret was taken out.</summary>
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Content-Encoding", "Trailer", "Upgrade", "Alt-Svc",
    };

    /// <param name="reply">The reply.</param>
    /// <param name="exchange">The call.</param>
    /// <param name="done">Receives the answer, once all of it is known: of a stream when the caller has read it.</param>
    public static ApiReply Record(ApiReply reply, ApiExchange exchange, Action<CassetteResponse> done)
    {
        var rules = exchange.Telemetry.Redaction;
        var credential = exchange.Credential ?? exchange.Options?.Credential ?? exchange.Settings.Credential;
        string Redact(string text) => Redaction.Apply(text, credential);
        List<KeyValuePair<string, string>> headers =
        [
            .. reply.Headers.Where(header => !OfTheConnection.Contains(header.Key) && !rules.IsSecret(header.Key))
                .Select(header => new KeyValuePair<string, string>(header.Key, Redact(header.Value))),
        ];
        var status = reply.Status;
        if (reply.Stream is { } stream)
        {
            var kept = new CassetteStream(
                stream,
                (bytes, isCut) => done(new CassetteResponse(status, headers, CassetteBody.Of(bytes, Redact, isRequest: false, isCut))));
            reply.Stream = kept;
            reply.Permits = new Ending(kept, reply.Permits);
        }
        else
        {
            done(new CassetteResponse(status, headers, CassetteBody.Of(reply.Body.Span, Redact, isRequest: false)));
        }

        return reply;
    }

    /// <summary>Who leaves a stream before its end lets the reply go, and does not dispose the stream.</summary>
    private sealed class Ending(CassetteStream stream, IDisposable? others) : IDisposable
    {
        public void Dispose()
        {
            stream.Dispose();
            others?.Dispose();
        }
    }
}
