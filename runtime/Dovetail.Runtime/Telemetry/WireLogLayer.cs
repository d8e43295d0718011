using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using Dovetail.Authentication;
using Dovetail.Http.Pipeline;
using Microsoft.Extensions.Logging;

namespace Dovetail.Telemetry;

/// <summary>Logs what is really sent and received: URLs and status for debugging, headers for tracing, bodies never. The last layer above the transport.</summary>
internal sealed class WireLogLayer(TimeProvider time) : ApiLayer
{
    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken) =>
        exchange.Telemetry.Logger.IsEnabled(LogLevel.Debug) ? SendLoggedAsync(exchange, cancellationToken) : Next.SendAsync(exchange, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ApiReply> SendLoggedAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        var logger = exchange.Telemetry.Logger;
        var (operation, message) = (exchange.Operation.Id, exchange.Message!);
        logger.Sending(operation, message.Method.Method, RedactedUrl.Of(exchange), exchange.Attempts, exchange.RequestId);
        if (logger.IsEnabled(LogLevel.Trace))
        {
            logger.Headers(operation, "request", exchange.RequestId, Lines(exchange, Fields(message.Headers, message.Content?.Headers)));
        }

        var start = time.GetTimestamp();
        var reply = await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
        logger.Received(operation, reply.Status, time.GetElapsedTime(start).TotalMilliseconds, exchange.RequestId);
        if (logger.IsEnabled(LogLevel.Trace))
        {
            logger.Headers(operation, "response", exchange.RequestId, Lines(exchange, reply.Headers));
        }

        return reply;
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(HttpHeaders headers, HttpHeaders? ofContent)
    {
        foreach (var (name, values) in headers.NonValidated.Concat(ofContent?.NonValidated ?? default))
        {
            yield return new(name, values.ToString());
        }
    }

    private static string Lines(ApiExchange exchange, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            var shown = exchange.Telemetry.Redaction.ShowsHeader(name) ? Redaction.Apply(value, exchange.Credential) : "*";
            text.Append(text.Length == 0 ? "" : "; ").Append(name).Append(": ").Append(shown);
        }

        return text.ToString();
    }
}
