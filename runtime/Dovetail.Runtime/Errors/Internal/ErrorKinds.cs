using System.Net;

namespace Dovetail.Errors.Internal;

/// <summary>The kind of each error status.</summary>
internal static class ErrorKinds
{
    public static ApiErrorKind Of(HttpStatusCode status) => (int)status switch
    {
        400 or 422 => ApiErrorKind.Validation,
        401 => ApiErrorKind.Unauthorized,
        402 or 403 => ApiErrorKind.Forbidden,
        404 or 410 => ApiErrorKind.NotFound,
        406 or 415 => ApiErrorKind.UnsupportedMediaType,
        408 => ApiErrorKind.RequestTimeout,
        409 => ApiErrorKind.Conflict,
        412 or 428 => ApiErrorKind.PreconditionFailed,
        429 => ApiErrorKind.RateLimited,
        502 or 503 or 504 => ApiErrorKind.Unavailable,
        >= 300 and < 400 => ApiErrorKind.Redirect,
        >= 400 and < 500 => ApiErrorKind.ClientError,
        >= 500 => ApiErrorKind.ServerError,
        _ => ApiErrorKind.Other,
    };
}
