using System.Runtime.CompilerServices;
using Dovetail.Http.Pipeline;
using Dovetail.Resilience.Internal;

namespace Dovetail.Resilience;

/// <summary>
/// Stops attempts to a server that fails. In contrast to Polly's own strategy a probe that its caller cancels does not close the circuit, one that hangs does not stop all
/// others for ever, and what began before a break changes nothing after it.
/// </summary>
internal sealed class CircuitBreakerLayer(ApiCircuits circuits) : ApiLayer
{
    private static readonly TimeSpan LongestLease = TimeSpan.FromMinutes(2);

    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken) =>
        exchange.Policy.CircuitBreaker.Enabled ? SendGuardedAsync(exchange, cancellationToken) : Next.SendAsync(exchange, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ApiReply> SendGuardedAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        var circuit = circuits.Of(exchange.Endpoint.Origin);
        if (circuit.TryEnter(LeaseOf(exchange), out var pass) is { } stopped)
        {
            throw stopped;
        }

        try
        {
            var reply = await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
            circuit.Report(pass, CircuitOutcomes.Of(reply), exchange.Policy.CircuitBreaker);
            return reply;
        }
        catch (Exception e)
        {
            circuit.Report(pass, CircuitOutcomes.Of(e), exchange.Policy.CircuitBreaker);
            throw;
        }
    }

    private static TimeSpan LeaseOf(ApiExchange exchange) =>
        exchange.Policy.Attempt is var attempt && attempt > TimeSpan.Zero && attempt < LongestLease ? attempt : LongestLease;
}
