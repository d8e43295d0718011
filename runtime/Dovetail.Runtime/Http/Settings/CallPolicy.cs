using Dovetail.RateLimiting;

namespace Dovetail.Http.Settings;

/// <summary>What limits and repeats one call: as its caller says, else its operation, else the view or the client.</summary>
internal sealed record CallPolicy(TimeSpan Total, TimeSpan Attempt, TimeSpan Idle, int MaxRetries, bool? Idempotent)
{
    public required RetryOptions Retry { get; init; }

    public required CircuitBreakerOptions CircuitBreaker { get; init; }

    public required RateLimitPlan RateLimit { get; init; }

    public required CacheOptions Cache { get; init; }

    public static CallPolicy Of(ApiDescription description, ApiSettings settings, string operation, RequestOptions? call)
    {
        var limited = settings.Operations.GetValueOrDefault(operation);
        var own = limited?.Options;
        var (ofCall, ofOperation) = (call?.Timeouts?.Copy(), own?.Timeouts);
        var attempt = ofCall?.Attempt ?? own?.AttemptTimeout ?? ofOperation?.Attempt ?? settings.Timeouts.Attempt;
        return new CallPolicy(
            call?.Timeout ?? ofCall?.Total ?? own?.Timeout ?? (ofOperation ?? settings.Timeouts).TotalFor(attempt),
            attempt,
            (ofCall ?? ofOperation ?? settings.Timeouts).Idle,
            call?.MaxRetries ?? RetriesOf(call?.Retry) ?? own?.MaxRetries ?? RetriesOf(own?.Retry ?? settings.Retry)!.Value,
            own?.Idempotent)
        {
            Retry = call?.Retry?.Copy() ?? own?.Retry ?? settings.Retry,
            CircuitBreaker = call?.CircuitBreaker?.Copy() ?? own?.CircuitBreaker ?? settings.CircuitBreaker,
            RateLimit = call?.RateLimit is { } limits ? new RateLimitPlan(description, limits.Copy(), settings.RateLimit.IsShared) : limited?.RateLimit ?? settings.RateLimit,
            Cache = call?.Cache?.Copy() ?? own?.Cache ?? settings.Cache,
        };
    }

    private static int? RetriesOf(RetryOptions? retry) => retry is null ? null : retry.Enabled ? retry.MaxRetries : 0;
}
