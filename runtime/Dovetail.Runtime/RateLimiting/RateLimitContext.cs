using Dovetail.Authentication;

namespace Dovetail;

/// <summary>An attempt that asks for a permit of a limiter that several clients share (<see cref="ApiClientOptions.RateLimiter"/>).</summary>
public sealed class RateLimitContext
{
    /// <summary>The client's name.</summary>
    public required string Client { get; init; }

    /// <summary>The server, <c>host:port</c>; null where the calls to all servers count together.</summary>
    public string? Host { get; init; }

    /// <summary>The operation or group of operations that has the limits to itself; null where they are for all.</summary>
    public string? Operation { get; init; }

    /// <summary>Who calls; null where nobody in particular does, or where all count together. Its text holds no secret.</summary>
    public ApiCredential? Credential { get; init; }

    /// <summary>The limits of the options, or of the API's description; those of concurrency apart, which each client keeps by itself. All hold.</summary>
    public required IReadOnlyList<RateLimit> Limits { get; init; }

    /// <summary>
    /// How long the attempt can wait. What would take longer is better refused at once, with <see cref="System.Threading.RateLimiting.MetadataName.RetryAfter"/>.
    /// </summary>
    public TimeSpan LongestWait { get; init; }

    /// <summary>
    /// Who calls, as 32 hexadecimal digits that are the same in every process and hold no secret: a keyed hash of the subject of a token, of the user or client, else of the key
    /// itself. Null where nobody in particular calls.
    /// </summary>
    public string? KeyFingerprint => CredentialIdentity.Of(Resolved ?? Credential);

    /// <summary>The credential with its secrets at hand; null where none is sent.</summary>
    internal ApiCredential? Resolved { get; init; }
}
