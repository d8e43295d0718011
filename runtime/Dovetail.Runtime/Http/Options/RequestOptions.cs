namespace Dovetail;

/// <summary>What one call has of its own. Null: as the client has it.</summary>
public sealed class RequestOptions
{
    /// <summary>Who the call is made as.</summary>
    public ApiCredential? Credential { get; init; }

    /// <summary>
    /// Further headers. They take the place of the client's own; <c>Host</c>, <c>Content-Length</c>, <c>Transfer-Encoding</c> and those of the connection are refused.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>How long the whole call may take.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often the call is tried again; 0 for never.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>How long the call waits. <see cref="Timeout"/> goes before.</summary>
    public TimeoutOptions? Timeouts { get; init; }

    /// <summary>When the call is tried again. <see cref="MaxRetries"/> goes before.</summary>
    public RetryOptions? Retry { get; init; }

    /// <summary>When the call is stopped because its server fails. The circuits themselves it shares with all others.</summary>
    public CircuitBreakerOptions? CircuitBreaker { get; init; }

    /// <summary>How fast the call is sent. Limits that it has in common with the client it shares.</summary>
    public RateLimitOptions? RateLimit { get; init; }

    /// <summary>Whether and how long the response is kept.</summary>
    public CacheOptions? Cache { get; init; }

    /// <summary>
    /// The <c>ETag</c> of what the call changes, as the server gave it, or <c>*</c>: sent as <c>If-Match</c> (RFC 9110 13.1.1). Where somebody has changed it meanwhile the server
    /// answers 412, an <see cref="ApiResponseException"/> of the kind <see cref="ApiErrorKind.PreconditionFailed"/>.
    /// </summary>
    public string? IfMatch { get; init; }

    /// <summary>The declared server to call. The client's credential goes there if it is the client's own or one that the API's description declares.</summary>
    public ApiServer? Server { get; init; }

    /// <summary>What is checked, and cleaned, before the call is sent.</summary>
    public ValidationOptions? Validation { get; init; }

    /// <summary>The id sent as <c>X-Request-ID</c>, the same on every attempt; a new one by default.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// Sent as <c>Idempotency-Key</c>, or in the header that the API's description names, the same on every attempt, so that the server executes the call once. It makes the
    /// call one that can be tried again. At most 255 characters. A safe operation (GET, HEAD) sends none.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Whether nothing in here limits or repeats the call in another way.</summary>
    internal bool LimitsAsClient => Timeout is null && MaxRetries is null && Timeouts is null && Retry is null && CircuitBreaker is null && RateLimit is null && Cache is null;
}
