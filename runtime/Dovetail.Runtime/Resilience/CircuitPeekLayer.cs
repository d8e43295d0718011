using Dovetail.Http.Pipeline;

namespace Dovetail.Resilience;

/// <summary>Fails an attempt that its circuit would stop, before it waits for anything or spends a permit.</summary>
internal sealed class CircuitPeekLayer(ApiCircuits circuits) : ApiLayer
{
    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        if (exchange.Policy.CircuitBreaker.Enabled)
        {
            circuits.Of(exchange.Endpoint.Origin).ThrowIfStopped();
        }

        return Next.SendAsync(exchange, cancellationToken);
    }
}
