using Dovetail.Caching;
using Dovetail.Http.Requests;
using Dovetail.RateLimiting;

namespace Dovetail.Http.Settings;

/// <summary>What the options of retries, circuit breaker and single operations must be. Each rule adds what it finds, with the option's key.</summary>
internal static class ResilienceRules
{
    public const int MostRetries = 100;

    /// <summary>The blocks that a client, a view, an operation and a call can have. Null: there is none.</summary>
    public static void CheckBlocks(
        ApiDescription description,
        TimeoutOptions? timeouts,
        RetryOptions? retry,
        CircuitBreakerOptions? breaker,
        RateLimitOptions? limits,
        CacheOptions? cache,
        List<string> failures)
    {
        if (timeouts is not null)
        {
            SettingsRules.CheckTimeouts(timeouts, failures);
        }

        if (retry is not null)
        {
            CheckRetry(retry, failures);
        }

        if (breaker is not null)
        {
            CheckBreaker(breaker, failures);
        }

        if (limits is not null)
        {
            RateLimitChecks.Check(limits, failures);
            limits.OwnGroups.CheckNames(description, failures);
        }

        if (cache is not null)
        {
            CacheRules.Check(cache, failures);
        }
    }

    private static void CheckRetry(RetryOptions retry, List<string> failures)
    {
        CheckCount("Retry:MaxRetries", retry.MaxRetries, failures);
        CheckDelays("Retry", retry.BaseDelay, retry.MaxDelay, failures, "BaseDelay", "MaxDelay");
        CheckDelays("Retry", retry.ThrottlingBaseDelay, retry.ThrottlingMaxDelay, failures, "ThrottlingBaseDelay", "ThrottlingMaxDelay");
        Check(
            retry.MaxRetryAfter >= TimeSpan.Zero && retry.MaxRetryAfter <= SettingsRules.LongestTimeout,
            "Retry:MaxRetryAfter must not be negative, and at most 24 days.",
            failures);
        Check(retry.QuotaCapacity >= 0, "Retry:QuotaCapacity must not be negative.", failures);
        Check(retry.Statuses?.All(static status => status is >= 400 and <= 599) ?? true, "Retry:Statuses must lie between 400 and 599.", failures);
    }

    private static void CheckBreaker(CircuitBreakerOptions breaker, List<string> failures)
    {
        Check(breaker.FailureRatio is > 0 and <= 1, "CircuitBreaker:FailureRatio must be larger than 0, and at most 1.", failures);
        Check(breaker.MinimumThroughput >= 1, "CircuitBreaker:MinimumThroughput must be at least 1.", failures);
        Check(breaker.ConsecutiveFailures >= 0, "CircuitBreaker:ConsecutiveFailures must not be negative.", failures);
        SettingsRules.CheckTimeout("CircuitBreaker:SamplingDuration", breaker.SamplingDuration, failures);
        SettingsRules.CheckTimeout("CircuitBreaker:ConsecutiveFailuresBreakDuration", breaker.ConsecutiveFailuresBreakDuration, failures);
        CheckDelays("CircuitBreaker", breaker.BreakDuration, breaker.MaxBreakDuration, failures, "BreakDuration", "MaxBreakDuration");
        Check(
            breaker.ConsecutiveFailuresBreakDuration <= breaker.MaxBreakDuration || breaker.MaxBreakDuration <= TimeSpan.Zero,
            "CircuitBreaker:ConsecutiveFailuresBreakDuration is longer than CircuitBreaker:MaxBreakDuration.",
            failures);
    }

    public static void CheckIdempotency(IdempotencyOptions idempotency, List<string> failures)
    {
        var fault = idempotency.Header is { } header ? HeaderRules.CheckCallerName(header) : null;
        Check(fault is null, $"Idempotency:Header {fault}.", failures);
        Check(idempotency.Format is IdempotencyKeyFormat.Raw or IdempotencyKeyFormat.StructuredString, "Idempotency:Format is unknown.", failures);
    }

    public static void CheckOperations(ApiDescription description, IEnumerable<KeyValuePair<string, OperationOptions>> operations, List<string> failures)
    {
        foreach (var (id, own) in operations)
        {
            var key = $"Operations:{id}";
            CheckCount($"{key}:MaxRetries", own.MaxRetries ?? 0, failures);
            SettingsRules.CheckTimeout($"{key}:Timeout", own.Timeout ?? SettingsRules.LongestTimeout, failures);
            SettingsRules.CheckTimeout($"{key}:AttemptTimeout", own.AttemptTimeout ?? SettingsRules.LongestTimeout, failures);
            Check(!(own.AttemptTimeout > own.Timeout), $"{key}:AttemptTimeout is longer than {key}:Timeout.", failures);
            var ofBlocks = new List<string>();
            CheckBlocks(description, own.Timeouts, own.Retry, own.CircuitBreaker, own.RateLimit, own.Cache, ofBlocks);
            failures.AddRange(ofBlocks.Select(failure => $"{key}:{failure}"));
        }
    }

    private static void CheckDelays(string section, TimeSpan first, TimeSpan most, List<string> failures, string firstKey, string mostKey)
    {
        SettingsRules.CheckTimeout($"{section}:{firstKey}", first, failures);
        SettingsRules.CheckTimeout($"{section}:{mostKey}", most, failures);
        Check(first <= most || most <= TimeSpan.Zero, $"{section}:{firstKey} is longer than {section}:{mostKey}.", failures);
    }

    private static void CheckCount(string key, int count, List<string> failures) =>
        Check(count is >= 0 and <= MostRetries, $"{key} must lie between 0 and {MostRetries}.", failures);

    private static void Check(bool holds, string failure, List<string> failures)
    {
        if (!holds)
        {
            failures.Add(failure);
        }
    }
}
