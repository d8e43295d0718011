namespace Dovetail;

/// <summary>What an error status means to the caller (RFC 9110 15, RFC 6585).</summary>
public enum ApiErrorKind
{
    /// <summary>A status that no other kind covers: an informational one, or a success that was declared an error.</summary>
    Other,

    /// <summary>300 to 399: the server points elsewhere, and the client does not follow.</summary>
    Redirect,

    /// <summary>400 or 422: the request is malformed, or its content is not acceptable.</summary>
    Validation,

    /// <summary>401: the credential is missing, wrong or expired.</summary>
    Unauthorized,

    /// <summary>402 or 403: the credential is good, and does not allow this.</summary>
    Forbidden,

    /// <summary>404 or 410: there is no such thing, or no longer.</summary>
    NotFound,

    /// <summary>409: the state of the resource does not allow this now.</summary>
    Conflict,

    /// <summary>412 or 428: a precondition does not hold, or is missing.</summary>
    PreconditionFailed,

    /// <summary>408: the server gave up waiting for the request.</summary>
    RequestTimeout,

    /// <summary>406 or 415: client and server have no media type in common.</summary>
    UnsupportedMediaType,

    /// <summary>429, or a 403 whose headers say that a limit is exhausted: too many requests; see <see cref="ApiResponseException.RetryAfter"/>.</summary>
    RateLimited,

    /// <summary>Any other status from 400 to 499.</summary>
    ClientError,

    /// <summary>502, 503 or 504: the service is not there at the moment.</summary>
    Unavailable,

    /// <summary>Any other status from 500 on.</summary>
    ServerError,
}
