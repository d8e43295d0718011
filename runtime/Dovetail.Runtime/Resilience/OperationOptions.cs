namespace Dovetail;

/// <summary>What one operation has of its own, for all its calls. Null: as the client has it. What a call itself asks for (<see cref="RequestOptions"/>) goes before.</summary>
public sealed class OperationOptions
{
    /// <summary>How long a whole call may take.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>How often a call is tried again; 0 for never.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>Whether the operation can be repeated without harm. By default its method says: all but POST, PATCH and CONNECT can (RFC 9110 9.2.2).</summary>
    public bool? Idempotent { get; set; }

    /// <summary>How long the operation waits. <see cref="Timeout"/> and <see cref="AttemptTimeout"/> go before.</summary>
    public TimeoutOptions? Timeouts { get; set; }

    /// <summary>When the operation is tried again. <see cref="MaxRetries"/> goes before.</summary>
    public RetryOptions? Retry { get; set; }

    /// <summary>When the operation is stopped because its server fails. The circuits themselves it shares with all others.</summary>
    public CircuitBreakerOptions? CircuitBreaker { get; set; }

    /// <summary>How fast the operation is sent. Limits that it has in common with the client it shares.</summary>
    public RateLimitOptions? RateLimit { get; set; }

    /// <summary>Whether and how long the operation's responses are kept.</summary>
    public CacheOptions? Cache { get; set; }

    /// <summary>How the operation's responses are read, instead of as the client's <see cref="ApiClientOptions.Reading"/> says; null, the default: as that says.</summary>
    public ReadingOptions? Reading { get; set; }

    internal OperationOptions Copy()
    {
        var copy = (OperationOptions)MemberwiseClone();
        (copy.Timeouts, copy.Retry, copy.CircuitBreaker, copy.RateLimit) = (Timeouts?.Copy(), Retry?.Copy(), CircuitBreaker?.Copy(), RateLimit?.Copy());
        (copy.Cache, copy.Reading) = (Cache?.Copy(), Reading?.Copy());
        return copy;
    }
}
