using Dovetail.Http.Pipeline;
using Dovetail.Resilience.Internal;
using Polly;

namespace Dovetail.Resilience;

/// <summary>
/// Stops attempts to a server that fails. In contrast to Polly's own strategy a probe that its caller cancels does not close the circuit, one that hangs does not stop all
/// others for ever, and what began before a break changes nothing after it.
/// </summary>
internal sealed class CircuitBreakerStrategy(ApiCircuits circuits) : ResilienceStrategy<ApiReply>
{
    private static readonly TimeSpan LongestLease = TimeSpan.FromMinutes(2);

    protected override async ValueTask<Outcome<ApiReply>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<ApiReply>>> callback, ResilienceContext context, TState state)
    {
        var exchange = (ApiExchange)ApiCallContext.Of(context)!;
        var options = exchange.Policy.CircuitBreaker;
        if (!options.Enabled)
        {
            return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        }

        var circuit = circuits.Of(exchange.Endpoint.Origin);
        if (circuit.TryEnter(LeaseOf(exchange), out var pass) is { } stopped)
        {
            return Outcome.FromException<ApiReply>(stopped);
        }

        var outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        circuit.Report(pass, CircuitOutcomes.Of(outcome), options);
        return outcome;
    }

    private static TimeSpan LeaseOf(ApiExchange exchange) =>
        exchange.Policy.Attempt is var attempt && attempt > TimeSpan.Zero && attempt < LongestLease ? attempt : LongestLease;
}
