using Dovetail.Http.Pipeline;

namespace Dovetail.Resilience;

/// <summary>Lets a handler of the user's see each call once.</summary>
internal sealed class CallHandlerLayer(ApiCallHandler handler) : ApiLayer
{
    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken) =>
        handler.SendAsync(exchange, token => Next.SendAsync(exchange, token), cancellationToken);
}
