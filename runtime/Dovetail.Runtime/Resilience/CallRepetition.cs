using Dovetail.Http.Pipeline;
using Dovetail.Resilience.Internal;

namespace Dovetail.Resilience;

/// <summary>
/// Whether a call that has failed, all its own attempts included, may be made once more by whoever has made it, and when: by the rules, and within the limits, after which it
/// is tried again itself.
/// </summary>
internal static class CallRepetition
{
    /// <summary>The wait before the call is made again; null where it may not be.</summary>
    /// <param name="exchange">The call.</param>
    /// <param name="failure">What became of it.</param>
    /// <param name="repetitions">How often it was made again before.</param>
    public static TimeSpan? DelayBefore(ApiExchange exchange, Exception failure, int repetitions)
    {
        var policy = exchange.Policy;
        if (policy.MaxRetries == 0 || failure is not ApiException e || RetryRules.KindOf(exchange, e) is not (not RetryKind.None and var kind))
        {
            return null;
        }

        return After(HintOf(e), policy.Retry, kind, repetitions);
    }

    /// <summary>The wait before something that the server had no time for is sent in another call; null where nothing may be sent again.</summary>
    /// <param name="exchange">The call.</param>
    /// <param name="hint">What the server asks for; null for nothing.</param>
    /// <param name="repetitions">How often it was sent again before.</param>
    public static TimeSpan? DelayAfterOverload(ApiExchange exchange, TimeSpan? hint, int repetitions) =>
        exchange.Policy.MaxRetries == 0 ? null : After(hint, exchange.Policy.Retry, RetryKind.Throttling, repetitions);

    private static TimeSpan? After(TimeSpan? hint, RetryOptions options, RetryKind kind, int repetitions) =>
        hint > options.MaxRetryAfter ? null : hint > TimeSpan.Zero ? hint : RetryDelays.Longest(options, kind, repetitions);

    private static TimeSpan? HintOf(ApiException failure) => failure switch
    {
        ApiResponseException e => e.RetryAfter,
        LocalRateLimitException e => e.RetryAfter,
        CircuitOpenException e => e.RetryAfter,
        _ => null,
    };
}
