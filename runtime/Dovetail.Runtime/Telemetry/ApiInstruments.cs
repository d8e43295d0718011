using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Dovetail.Telemetry;

/// <summary>The source of spans and the instruments, all under one name. What records on them is <see cref="ApiMetrics"/>.</summary>
internal static class ApiInstruments
{
    public const string Name = "Dovetail";

    private static readonly string? Version = typeof(ApiInstruments).Assembly.GetName().Version?.ToString(3);

    private static readonly Meter Meter = new(Name, Version);

    // OpenTelemetry's advice for http.client.request.duration. These three come first: the instruments are made of them.
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    public static readonly ActivitySource Source = new(Name, Version);

    public static readonly Histogram<double> OperationDuration = Seconds("dovetail.operation.duration", "Whole calls: attempts, waits and credentials.");

    public static readonly Histogram<double> AttemptDuration = Seconds("dovetail.attempt.duration", "Single requests with their responses.");

    public static readonly Counter<long> OperationErrors = Count("dovetail.operation.errors", "{call}", "Calls that ended with an error, by status or type.");

    public static readonly Counter<long> Retries = Count("dovetail.retries", "{retry}", "Attempts beyond the first, by what the one before ended with.");

    public static readonly Counter<long> Timeouts = Count("dovetail.timeouts", "{timeout}", "Attempts and calls that took too long.");

    public static readonly Counter<long> RateLimitHits = Count("dovetail.rate_limit.hits", "{response}", "Answers with status 429.");

    public static readonly Histogram<double> RateLimitWait = Seconds("dovetail.rate_limit.wait.duration", "Waits for a permit of the client's own limiter.");

    public static readonly Counter<long> RateLimitRejections = Count("dovetail.rate_limit.rejections", "{call}", "Calls that the client's own limiter refused.");

    public static readonly Gauge<int> CircuitState = Meter.CreateGauge<int>("dovetail.circuit.state", "{state}", "0 closed, 1 half-open, 2 open.");

    public static readonly Counter<long> CircuitTransitions = Count("dovetail.circuit.transitions", "{transition}", "Changes of a circuit's state.");

    public static readonly Counter<long> TokenRefreshes = Count("dovetail.token.refreshes", "{request}", "Requests for access tokens, by outcome.");

    public static readonly Counter<long> CredentialUses = Count("dovetail.credential.uses", "{request}", "Requests by the fingerprint of the key they carried.");

    public static readonly Counter<long> CacheLookups = Count("dovetail.cache.lookups", "{call}", "Calls that the cache saw, by what it did.");

    public static readonly Histogram<double> WebhookDuration = Seconds("dovetail.webhook.duration", "Webhooks that were received, by what became of them.");

    private static Histogram<double> Seconds(string name, string description) => Meter.CreateHistogram(name, "s", description, tags: null, Buckets);

    private static Counter<long> Count(string name, string unit, string description) => Meter.CreateCounter<long>(name, unit, description);
}
