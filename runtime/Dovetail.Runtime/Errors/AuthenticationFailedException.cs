using System.Net;

namespace Dovetail;

/// <summary>The call could not be given the credential it needs. Nothing was sent without it.</summary>
/// <param name="message">What is missing, and where to set it. Holds no secret.</param>
/// <param name="innerException">The error behind it, if there is one.</param>
public sealed class AuthenticationFailedException(string message, Exception? innerException = null) : ApiException(message, innerException)
{
    /// <summary>The code with which the authorization server refused (RFC 6749 5.2): <c>invalid_client</c>, <c>invalid_grant</c>, …; null where it did not.</summary>
    public string? OAuthError { get; init; }

    /// <summary>The status of the authorization server's answer; null where none came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>How long the authorization server asks to wait; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The same failure for another call.</summary>
    internal AuthenticationFailedException Copy() => new(Message, InnerException) { OAuthError = OAuthError, StatusCode = StatusCode, RetryAfter = RetryAfter };
}
