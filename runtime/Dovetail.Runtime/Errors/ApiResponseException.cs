using System.Net;
using Dovetail.Authentication;
using Dovetail.Errors;
using Dovetail.Errors.Internal;

namespace Dovetail;

/// <summary>The server answered with an error status. Where the status is described with a body, the exception is an <see cref="ApiResponseException{TError}"/>.</summary>
/// <param name="statusCode">The status.</param>
/// <param name="message">What happened; made of the status where it is null.</param>
/// <param name="innerException">The error behind it, if there is one.</param>
public class ApiResponseException(HttpStatusCode statusCode, string? message = null, Exception? innerException = null)
    : ApiException(message ?? $"The server answered {(int)statusCode} ({statusCode}).", innerException)
{
    private readonly TimeSpan? _retryAfter;
    private string? _explanation;

    /// <summary>
    /// What happened: the operation, the status, and in one line of at most 500 characters what the server says of it, without the call's secrets. The server's part is for
    /// people: its text may change, and hold what was sent.
    /// </summary>
    public override string Message => Explanation.Length == 0 ? base.Message : $"{base.Message.TrimEnd('.')}: {Explanation}";

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;

    /// <summary>What the status means.</summary>
    public ApiErrorKind Kind => RateLimitSigns.Shows(StatusCode, Headers) ? ApiErrorKind.RateLimited : ErrorKinds.Of(StatusCode);

    /// <summary>The problem that the server describes (RFC 9457); null where the body is not <c>application/problem+json</c>.</summary>
    public ProblemDetails? Problem { get; init; }

    /// <summary>The response's headers.</summary>
    public ApiHeaders Headers { get; init; } = ApiHeaders.Empty;

    /// <summary>The body as text, its first 64 KiB; null where there was none. It may hold what the server likes: treat it as data, and as secret.</summary>
    public string? RawBody { get; init; }

    /// <summary>
    /// How long the server asks to wait (<c>Retry-After</c>, RFC 9110 10.2.3), a date counted from the response's own <c>Date</c>; zero where that date is over,
    /// null where the server does not say.
    /// </summary>
    public TimeSpan? RetryAfter
    {
        get => _retryAfter ?? RetryAfterHeader.Read(Headers);
        init => _retryAfter = value;
    }

    /// <summary>The credential that the request carried: the server may have said it back.</summary>
    internal ApiCredential? Credential { get; init; }

    /// <summary>Whether the server made it, and not a test of the application.</summary>
    internal bool IsAnswer { get; init; }

    /// <summary>What the server says; empty where it says nothing. Read when it is asked for: most errors are handled, and never shown.</summary>
    internal string Explanation => _explanation ??= IsAnswer ? ErrorExplanation.Of(this) : "";

    /// <summary>The body without the call's secrets.</summary>
    internal string? SafeBody => RawBody is null ? null : Redaction.Apply(RawBody, Credential);

    /// <summary>What <c>ApiResponse.Error</c> shows: the typed error, else the problem, else a problem that says no more than the status.</summary>
    internal virtual object ErrorValue => Problem ?? new ProblemDetails { Status = (int)StatusCode };

    /// <inheritdoc/>
    public override ApiErrorReport ToError() => ErrorReports.Of(this);
}
