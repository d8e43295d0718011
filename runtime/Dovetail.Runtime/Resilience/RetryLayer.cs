using System.Runtime.CompilerServices;
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
internal sealed class RetryLayer(TimeProvider time, Random random) : ApiLayer
{
    private readonly OriginMap<RetryQuota> _quotas = new(static _ => true);
    private readonly long _start = time.GetTimestamp();
    private readonly RetryDelays _delays = new(time, random);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var quota = _quotas.Of(exchange.Endpoint.Origin, time.GetElapsedTime(_start, begun), static (_, _) => new RetryQuota(), 0);
        var spent = 0;
        for (var retries = 0; ; retries++)
        {
            Outcome<ApiReply> outcome;
            try
            {
                outcome = Outcome.FromResult(await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false));
            }
            catch (Exception e)
            {
                outcome = Outcome.FromException<ApiReply>(e);
            }

            var kind = RetryRules.KindOf(exchange, outcome);
            if (kind is RetryKind.None || retries >= exchange.Policy.MaxRetries)
            {
                Settle(quota, outcome, spent);
                return ReplyOf(outcome);
            }

            if (_delays.Next(exchange, outcome.Result, kind, retries) is not { } delay
                || !quota.TrySpend(RetryQuota.CostOf(kind), exchange.Policy.Retry.QuotaCapacity))
            {
                return ReplyOf(outcome);
            }

            spent += RetryQuota.CostOf(kind);
            Discard(exchange, outcome, time.GetElapsedTime(begun), delay);
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            begun = time.GetTimestamp();
        }
    }

    private static ApiReply ReplyOf(Outcome<ApiReply> outcome)
    {
        outcome.ThrowIfException();
        return outcome.Result!;
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
