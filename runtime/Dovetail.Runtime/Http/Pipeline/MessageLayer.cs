using Dovetail.Telemetry;

namespace Dovetail.Http.Pipeline;

/// <summary>Makes the message of an attempt: a new one each time, for a message that was sent carries the traces of its sending.</summary>
/// <param name="hasHandlers">Whether handlers of the user's see the message: where they send a copy, its options tell which call it belongs to.</param>
internal sealed class MessageLayer(bool hasHandlers) : ApiLayer
{
    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        exchange.Attempts++;
        var message = MessageBuilder.Build(exchange);
        exchange.Message = message;
        if (hasHandlers)
        {
            message.Options.Set(ApiCallContext.MessageKey, exchange);
        }

        TraceContext.Inject(message);

        // The message belongs to the reply as soon as there is one; where there is none, the transport layer lets it go, or whoever runs the call.
        return Next.SendAsync(exchange, cancellationToken);
    }
}
