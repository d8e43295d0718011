using Dovetail.Http.Pipeline;
using Dovetail.Http.Settings;
using Dovetail.Resilience.Internal;
using Dovetail.Telemetry;
using Polly;

namespace Dovetail.Resilience;

/// <summary>
/// Tries a call again. In contrast to Polly's own strategy it knows what is safe to repeat, waits no longer than the call has time, never earlier than the server asks for,
/// and spends from a quota that all calls to a server share.
/// </summary>
internal sealed class RetryStrategy(TimeProvider time, Random random) : ResilienceStrategy<ApiReply>
{
    private readonly OriginMap<RetryQuota> _quotas = new(static _ => true);
    private readonly long _start = time.GetTimestamp();
    private readonly RetryDelays _delays = new(time, random);

    protected override async ValueTask<Outcome<ApiReply>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<ApiReply>>> callback, ResilienceContext context, TState state)
    {
        var exchange = (ApiExchange)ApiCallContext.Of(context)!;
        var quota = _quotas.Of(exchange.Endpoint.Origin, time.GetElapsedTime(_start), static (_, _) => new RetryQuota(), 0);
        var spent = 0;
        for (var retries = 0; ; retries++)
        {
            var begun = time.GetTimestamp();
            var outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
            var kind = RetryRules.KindOf(exchange, outcome);
            if (kind is RetryKind.None || retries >= exchange.Policy.MaxRetries)
            {
                Settle(quota, outcome, spent);
                return outcome;
            }

            if (_delays.Next(exchange, outcome.Result, kind, retries) is not { } delay
                || !quota.TrySpend(RetryQuota.CostOf(kind), exchange.Policy.Retry.QuotaCapacity))
            {
                return outcome;
            }

            spent += RetryQuota.CostOf(kind);
            Discard(exchange, outcome, time.GetElapsedTime(begun), delay);
            try
            {
                await Task.Delay(delay, time, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
            }
            catch (OperationCanceledException e)
            {
                return Outcome.FromException<ApiReply>(e);
            }
        }
    }

    // An answer that is no success says at least that the server works, unless it says the contrary.
    private static void Settle(RetryQuota quota, Outcome<ApiReply> outcome, int spent)
    {
        if (outcome.Result is { Status: < 500 and not 429 })
        {
            quota.GiveBack(spent);
        }
    }

    /// <summary>Lets go of an attempt: its connection goes back to the pool before the wait.</summary>
    private static void Discard(ApiExchange exchange, Outcome<ApiReply> outcome, TimeSpan duration, TimeSpan delay)
    {
        exchange.Note(new ApiAttempt(exchange.Attempts, outcome.Result?.StatusCode, outcome.Exception as ApiException, duration, delay));
        ApiMetrics.Retried(exchange, outcome.Result?.Status, outcome.Exception, delay);
        outcome.Result?.Dispose();
    }
}
