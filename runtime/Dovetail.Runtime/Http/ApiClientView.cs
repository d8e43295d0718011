namespace Dovetail;

/// <summary>What a view of a client has of its own; all else, the connections among it, it shares with the client. Null: as the client has it.</summary>
public sealed class ApiClientView
{
    /// <summary>Who the view is.</summary>
    public ApiCredential? Credential { get; set; }

    /// <summary>Headers that the view sends with every call, beside those of the client that it is a view of.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long the view waits.</summary>
    public TimeoutOptions? Timeouts { get; set; }

    /// <summary>When the view tries again.</summary>
    public RetryOptions? Retry { get; set; }

    /// <summary>When the view stops calling a server that fails. The circuits themselves it shares with the client.</summary>
    public CircuitBreakerOptions? CircuitBreaker { get; set; }

    /// <summary>How fast the view sends. Limits that it has in common with the client it shares.</summary>
    public RateLimitOptions? RateLimit { get; set; }

    /// <summary>Whether and how long the view's responses are kept. The store is the client's.</summary>
    public CacheOptions? Cache { get; set; }

    /// <summary>What the view checks, and cleans, before it sends.</summary>
    public ValidationOptions? Validation { get; set; }

    /// <summary>The address that the view calls.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The declared server that the view calls. <see cref="BaseAddress"/> goes before it.</summary>
    public ApiServer? Server { get; set; }
}
