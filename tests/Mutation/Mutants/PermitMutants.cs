namespace Dovetail.Mutation.Mutants;

/// <summary>Permits: no more than the limit, in the order of coming, given back, and spent by each attempt.</summary>
internal static class PermitMutants
{
    private const string Limiter = "Dovetail.Runtime/RateLimiting/LocalRateLimiter.cs";
    private const string Window = "Dovetail.Runtime/RateLimiting/Internal/SlidingWindowRule.cs";
    private const string Layer = "Dovetail.Runtime/RateLimiting/RateLimitLayer.cs";
    private const string Area = "RateLimiting";

    public static Mutant[] All { get; } =
    [
        new(50, "a cancelled waiter does not let the next one through", Limiter, "            var wasThere = _queue.Remove(waiter);\n            Pump();", "            var wasThere = _queue.Remove(waiter);\n            if (!MUTANT) { Pump(); }", Area),
        new(50, "who comes late goes before those who wait", Limiter, "_rules.Wait(Now, _queue.Permits + Math.Max(1, permits))", "_rules.Wait(Now, Math.Max(1, permits))", Area),
        new(50, "the queue has no limit", Limiter, "_queue.Permits + Math.Max(1, permits) > _queueLimit", "false", Area),
        new(50, "a bucket grows beyond its burst", "Dovetail.Runtime/RateLimiting/Internal/TokenBucketRule.cs", "Int128.Min(_full, _level + ((Int128)(now - _updated) * permits))", "_level + ((Int128)(now - _updated) * permits)", Area),
        new(50, "a call whose stream is still read gives its permit back", Layer, "reply is { Stream: not null }", "false", Area),
        new(50, "a permit that was held is not given back", "Dovetail.Runtime/RateLimiting/Internal/PermitLease.cs", "Interlocked.Exchange(ref _limiter, null)?.Release(_held);", "", Area),
        new(51, "permits come free after half a window", Window, "now - _taken[_first] >= window.Ticks", "now - _taken[_first] >= window.Ticks / 2", Area),
        new(51, "a permit that is taken is not remembered", Window, "for (; permits > 0; permits--)", "for (permits -= MUTANT ? 1 : 0; permits > 0; permits--)", Area),
        new(52, "a repetition takes no permit", Layer, "exchange.Policy.RateLimit.Options.Enabled", "exchange.Policy.RateLimit.Options.Enabled && exchange.Attempts == 0", Area),
        new(52, "the replay after a 401 takes no permit", Layer, "=>\n        exchange.Policy.RateLimit.Options.Enabled ?", "=>\n        exchange.Policy.RateLimit.Options.Enabled && !(MUTANT && exchange.IsReplayed) ?", Area),
        new(53, "a limit that the server has reached pauses nobody", Layer, "limits.ObserveServer && ServerLimitReader", "!MUTANT && limits.ObserveServer && ServerLimitReader", Area),
        new(53, "after a pause all come at once", "Dovetail.Runtime/RateLimiting/Internal/ServerPauseRule.cs", "if (_spread == 0)", "if (MUTANT || _spread == 0)", Area),
        new(53, "the longest pause has no bound", Layer, "pause < limits.MaxPause ? pause : limits.MaxPause", "pause", Area),
    ];
}
