using System.Net;
using System.Security.Authentication;
using Dovetail.Errors;
using Dovetail.Http.Pipeline;
using Polly;
using Polly.Timeout;

namespace Dovetail.Resilience.Internal;

/// <summary>What is tried again. A request that the server may have executed is only repeated where that does no harm (RFC 9110 9.2.2).</summary>
internal static class RetryRules
{
    public static RetryKind KindOf(ApiExchange exchange, Outcome<ApiReply> outcome)
    {
        if (outcome.Exception is null && outcome.Result!.IsSuccess)
        {
            return RetryKind.None;
        }

        return exchange.CanReplay ? outcome.Exception is { } e ? OfException(exchange, e) : OfStatus(exchange, outcome.Result!.StatusCode, outcome.Result.Headers) : RetryKind.None;
    }

    /// <summary>Whether a call that has failed, all its attempts included, may be made once more by whoever has made it.</summary>
    public static RetryKind KindOf(ApiExchange exchange, ApiException failure) => !exchange.CanReplay ? RetryKind.None : failure switch
    {
        ApiResponseException e => OfStatus(exchange, e.StatusCode, e.Headers),
        LocalRateLimitException or CircuitOpenException { RetryAfter: not null } => RetryKind.Throttling,
        ApiTimeoutException { Kind: ApiTimeoutKind.Total } when exchange.IsRepeatable => RetryKind.Timeout,
        _ => OfException(exchange, failure),
    };

    private static RetryKind OfStatus(ApiExchange exchange, HttpStatusCode status, ApiHeaders headers)
    {
        var isThrottled = RateLimitSigns.Shows(status, headers);
        var kind = isThrottled || status is HttpStatusCode.ServiceUnavailable ? RetryKind.Throttling : RetryKind.Transient;
        return (ShouldRetry(headers) ?? Permits(exchange, (int)status, isThrottled)) ? kind : RetryKind.None;
    }

    /// <summary>What the server itself says, as some APIs do.</summary>
    private static bool? ShouldRetry(ApiHeaders headers) =>
        headers.TryGetValue("x-should-retry", out var text) && bool.TryParse(text, out var says) ? says : null;

    private static bool Permits(ApiExchange exchange, int status, bool isThrottled) => status switch
    {
        // With a key: the first request is still being executed (draft-ietf-httpapi-idempotency-key-header 2.7).
        409 => exchange.IdempotencyKey is not null,
        _ when isThrottled => exchange.IsRepeatable || exchange.Policy.Retry.RetryUnsafeOnRateLimit,
        _ => exchange.IsRepeatable && IsListed(exchange.Policy.Retry.Statuses, status),
    };

    private static bool IsListed(IList<int>? statuses, int status) => statuses?.Contains(status) ?? status is 408 or 425 or 429 or 500 or 502 or 503 or 504;

    private static RetryKind OfException(ApiExchange exchange, Exception exception) => exception switch
    {
        ApiTimeoutException { Kind: ApiTimeoutKind.Connect } => RetryKind.Timeout,
        ApiTimeoutException { Kind: ApiTimeoutKind.Attempt } or TimeoutRejectedException when exchange.IsRepeatable => RetryKind.Timeout,
        ApiConnectionException e when WasNotSent(e) || (MayHaveBeenSent(e.Reason) && exchange.IsRepeatable) => RetryKind.Transient,
        _ => RetryKind.None,
    };

    // A certificate that is refused is refused again; a handshake that breaks off may work the next time.
    private static bool WasNotSent(ApiConnectionException exception) => exception.Reason switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError => true,
        HttpRequestError.SecureConnectionError => exception.InnerException?.InnerException is not AuthenticationException,
        _ => false,
    };

    private static bool MayHaveBeenSent(HttpRequestError reason) =>
        reason is HttpRequestError.Unknown or HttpRequestError.ResponseEnded or HttpRequestError.HttpProtocolError or HttpRequestError.InvalidResponse;
}
