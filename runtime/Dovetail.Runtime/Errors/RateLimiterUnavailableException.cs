using System.Threading.RateLimiting;

namespace Dovetail;

/// <summary>
/// The limiter that the client shares with other processes can not be asked, and is set up to refuse calls then: an outage of ours, and nothing that the caller has done too
/// often. The request was not sent.
/// </summary>
/// <param name="message">What happened; the same each time.</param>
/// <param name="innerException">The error behind it, if there is one.</param>
public sealed class RateLimiterUnavailableException(string message, Exception? innerException = null) : ApiException(message, innerException)
{
    /// <summary>By this a limiter of <see cref="ApiClientOptions.RateLimiter"/> says in a lease that it could not be asked: what it could not ask.</summary>
    public static MetadataName<string> Outage { get; } = MetadataName.Create<string>("DOVETAIL_OUTAGE");

    /// <summary>When asking again is worth while; null where that is not known.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
