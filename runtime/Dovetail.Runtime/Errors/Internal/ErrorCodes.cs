using System.Collections.Frozen;

namespace Dovetail.Errors.Internal;

/// <summary>A word for each error that brings none of its own.</summary>
internal static class ErrorCodes
{
    private static readonly FrozenDictionary<ApiErrorKind, string> OfKinds = new Dictionary<ApiErrorKind, string>
    {
        [ApiErrorKind.Other] = "error",
        [ApiErrorKind.Redirect] = "redirect",
        [ApiErrorKind.Validation] = "validation",
        [ApiErrorKind.Unauthorized] = "unauthorized",
        [ApiErrorKind.Forbidden] = "forbidden",
        [ApiErrorKind.NotFound] = "not_found",
        [ApiErrorKind.Conflict] = "conflict",
        [ApiErrorKind.PreconditionFailed] = "precondition_failed",
        [ApiErrorKind.RequestTimeout] = "request_timeout",
        [ApiErrorKind.UnsupportedMediaType] = "unsupported_media_type",
        [ApiErrorKind.RateLimited] = "rate_limited",
        [ApiErrorKind.ClientError] = "client_error",
        [ApiErrorKind.Unavailable] = "unavailable",
        [ApiErrorKind.ServerError] = "server_error",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, string> OfTypes = new Dictionary<Type, string>
    {
        [typeof(ApiTimeoutException)] = "timeout",
        [typeof(ApiConnectionException)] = "connection_failed",
        [typeof(AuthenticationFailedException)] = "authentication_failed",
        [typeof(RequestValidationException)] = "invalid_request",
        [typeof(ResponseFormatException)] = "invalid_response",
        [typeof(ResponseTooLargeException)] = "response_too_large",
        [typeof(PaginationLoopException)] = "pagination_loop",
    }.ToFrozenDictionary();

    public static string Of(ApiErrorKind kind) => OfKinds[kind];

    public static string Of(ApiException exception) => OfTypes.TryGetValue(exception.GetType(), out var code) ? code : "error";
}
