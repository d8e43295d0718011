namespace Dovetail;

/// <summary>The client's own limit refused an attempt, or the server's limit is known to be reached: the request was not sent.</summary>
/// <param name="message">What happened.</param>
/// <param name="innerException">The error behind it, if there is one.</param>
public sealed class LocalRateLimitException(string message, Exception? innerException = null) : ApiException(message, innerException)
{
    /// <summary>How long until there may be a permit; null where that is not known.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
