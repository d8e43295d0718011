namespace Dovetail.Mutation.Mutants;

/// <summary>Retries: what is not idempotent is not executed twice, and a server that is down is not flooded.</summary>
internal static class RetryMutants
{
    private const string Rules = "Dovetail.Runtime/Resilience/Internal/RetryRules.cs";
    private const string Exchange = "Dovetail.Runtime/Http/Pipeline/ApiExchange.cs";
    private const string Layer = "Dovetail.Runtime/Resilience/RetryLayer.cs";
    private const string Quota = "Dovetail.Runtime/Resilience/Internal/RetryQuota.cs";
    private const string Area = "Resilience";

    public static Mutant[] All { get; } =
    [
        new(25, "a POST without a key is sent again after a 503", Rules, "exchange.IsRepeatable && IsListed(exchange.Policy.Retry.Statuses, status)", "IsListed(exchange.Policy.Retry.Statuses, status)", Area),
        new(25, "a key does not make a call repeatable", Exchange, "IdempotencyKey is not null || (Policy.Idempotent ?? Operation.IsIdempotent)", "Policy.Idempotent ?? Operation.IsIdempotent", Area),
        new(25, "each attempt has a key of its own", "Dovetail.Runtime/Http/Pipeline/CallHeaders.cs", "IdempotencyKey.Write(key, options.Format)", "IdempotencyKey.Write(System.Guid.NewGuid().ToString(), options.Format)", Area),
        new(25, "a GET sends a key", "Dovetail.Runtime/Idempotency/IdempotencyKey.cs", "if (operation.IsSafe)", "if (!MUTANT && operation.IsSafe)", Area),
        new(26, "a POST whose connection broke after it was sent is sent again", Rules, "MayHaveBeenSent(e.Reason) && exchange.IsRepeatable", "MayHaveBeenSent(e.Reason)", Area),
        new(26, "a POST whose connection was refused is not tried again", Rules, "WasNotSent(e) || (", "(!MUTANT && WasNotSent(e)) || (", Area),
        new(26, "a POST that took too long is sent again", Rules, "TimeoutRejectedException when exchange.IsRepeatable", "TimeoutRejectedException when MUTANT || exchange.IsRepeatable", Area),
        new(27, "every method is tried again", Exchange, "=> IdempotencyKey is not null || (Policy.Idempotent ?? Operation.IsIdempotent)", "=> MUTANT || IdempotencyKey is not null || (Policy.Idempotent ?? Operation.IsIdempotent)", Area),
        new(27, "a throttled POST is sent again unasked", Rules, "exchange.IsRepeatable || exchange.Policy.Retry.RetryUnsafeOnRateLimit", "true", Area),
        new(33, "retries have no quota", Quota, "capacity > 0 && spent + cost > capacity", "false", Area),
        new(33, "a call that failed gives its quota back", Layer, "outcome.Result is { Status: < 500 and not 429 }", "true", Area),
        new(34, "a conflict without a key is tried again", Rules, "exchange.IdempotencyKey is not null,", "MUTANT || exchange.IdempotencyKey is not null,", Area),
        new(34, "every status of an error is tried again", Rules, "status is 408 or 425 or 429 or 500 or 502 or 503 or 504", "status >= 400", Area),
        new(35, "the server can not forbid a repetition", Rules, "ShouldRetry(headers) ?? Permits(exchange, (int)status, isThrottled)", "ShouldRetry(headers) is true || Permits(exchange, (int)status, isThrottled)", Area),
        new(35, "the server can not ask for a repetition", Rules, "(ShouldRetry(headers) ?? Permits(", "((MUTANT && ShouldRetry(headers) is true ? null : ShouldRetry(headers)) ?? Permits(", Area),
        new(36, "a stream that can not seek is sent again", Exchange, "Parts.Body?.CanReplay ?? true", "true", Area),
        new(36, "what can not be sent again is tried again after an error of the transport", Rules, "return exchange.CanReplay ?", "return MUTANT || exchange.CanReplay ?", Area),
        new(37, "a discarded response keeps its connection", Layer, "outcome.Result?.Dispose();", "", Area),
        new(37, "the response of a refused token keeps its connection", "Dovetail.Runtime/Authentication/AuthenticationLayer.cs", "        reply.Dispose();\n        exchange.IsReplayed = true;", "        if (!MUTANT) { reply.Dispose(); }\n        exchange.IsReplayed = true;", "*"),
    ];
}
