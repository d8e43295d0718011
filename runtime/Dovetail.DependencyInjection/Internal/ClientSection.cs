namespace Dovetail.DependencyInjection.Internal;

/// <summary>A client's section, as it stands in configuration.</summary>
internal sealed class ClientSection
{
    public string? BaseAddress { get; set; }

    public Dictionary<string, string> Servers { get; set; } = [];

    public CredentialSection? Credential { get; set; }

    public TimeoutOptions Timeouts { get; set; } = new();

    public RetryOptions Retry { get; set; } = new();

    public CircuitBreakerOptions CircuitBreaker { get; set; } = new();

    public RateLimitOptions RateLimit { get; set; } = new();

    public CacheOptions Cache { get; set; } = new();

    public IdempotencyOptions Idempotency { get; set; } = new();

    public Dictionary<string, OperationOptions> Operations { get; set; } = [];

    public TransportOptions Transport { get; set; } = new();

    public ReadingOptions Reading { get; set; } = new();

    public ValidationOptions Validation { get; set; } = new();

    public DiagnosticsOptions Diagnostics { get; set; } = new();
}
