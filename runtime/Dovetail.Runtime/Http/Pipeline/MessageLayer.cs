using System.Runtime.CompilerServices;
using Dovetail.Http.Transport;
using Dovetail.Telemetry;

namespace Dovetail.Http.Pipeline;

/// <summary>Makes the message of an attempt: a new one each time, for a message that was sent carries the traces of its sending.</summary>
/// <param name="hasHandlers">Whether handlers of the user's see the message: where they send a copy, its options tell which call it belongs to.</param>
internal sealed class MessageLayer(bool hasHandlers) : ApiLayer
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        exchange.Attempts++;
        var message = MessageBuilder.Build(exchange);
        exchange.Message = message;
        try
        {
            if (hasHandlers)
            {
                message.Options.Set(ApiCallContext.MessageKey, exchange);
            }

            TraceContext.Inject(message);

            // From here on the reply owns the message: the transport may send a body while the response comes already.
            return await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }
}
