using Dovetail.Health;
using Dovetail.Webhooks;
using Microsoft.Extensions.Logging;

namespace Dovetail.Telemetry;

/// <summary>
/// The log lines of a client, each with the operation's id and the request id (the correlation id of logs here and at the server). URLs and headers are redacted before
/// they come here. What a caller gets as an exception is logged without a stack trace: the caller has it.
/// </summary>
internal static partial class ApiLog
{
    [LoggerMessage(10, LogLevel.Debug, "{Operation}: sends {Method} {Url} as attempt {Attempt} (request {RequestId})")]
    public static partial void Sending(this ILogger logger, string operation, string method, string url, int attempt, string requestId);

    [LoggerMessage(11, LogLevel.Debug, "{Operation}: received {Status} after {ElapsedMilliseconds} ms (request {RequestId})")]
    public static partial void Received(this ILogger logger, string operation, int status, double elapsedMilliseconds, string requestId);

    [LoggerMessage(12, LogLevel.Trace, "{Operation}: {Direction} headers (request {RequestId}): {Headers}")]
    public static partial void Headers(this ILogger logger, string operation, string direction, string requestId, string headers);

    [LoggerMessage(13, LogLevel.Information, "{Operation}: attempt {Attempt} failed with {ErrorType} after {ElapsedMilliseconds} ms (request {RequestId})")]
    public static partial void AttemptFailed(this ILogger logger, string operation, int attempt, string errorType, double elapsedMilliseconds, string requestId);

    [LoggerMessage(14, LogLevel.Warning, "{Operation}: the call failed with {ErrorType} after {Attempts} attempts and {ElapsedMilliseconds} ms (request {RequestId}){Explanation}")]
    public static partial void CallFailed(
        this ILogger logger, string operation, string errorType, int attempts, double elapsedMilliseconds, string? requestId, string explanation);

    [LoggerMessage(15, LogLevel.Information, "{Operation}: attempt {Attempt} follows in {DelayMilliseconds} ms, the last one ended with {ErrorType} (request {RequestId})")]
    public static partial void Retrying(this ILogger logger, string operation, int attempt, double delayMilliseconds, string errorType, string requestId);

    [LoggerMessage(16, LogLevel.Warning, "The circuit to {Server} is {State}: it failed too often")]
    public static partial void CircuitChanged(this ILogger logger, string server, CircuitHealth state);

    [LoggerMessage(17, LogLevel.Information, "The circuit to {Server} is closed again")]
    public static partial void CircuitClosed(this ILogger logger, string server);

    [LoggerMessage(18, LogLevel.Debug, "{Operation}: waited {ElapsedMilliseconds} ms for a permit of the client's own limiter (request {RequestId})")]
    public static partial void RateLimitWaited(this ILogger logger, string operation, double elapsedMilliseconds, string requestId);

    [LoggerMessage(19, LogLevel.Warning, "The store of kept responses failed with {ErrorType}: calls go on without it")]
    public static partial void CacheStoreDown(this ILogger logger, string errorType);

    [LoggerMessage(20, LogLevel.Debug, "{Client}: a webhook was received: {Outcome} (event {Webhook}, answered {Status})")]
    public static partial void WebhookReceived(this ILogger logger, string client, WebhookOutcomeKind outcome, string? webhook, int status);

    [LoggerMessage(21, LogLevel.Warning, "{Client}: a webhook was not taken: {Outcome} (event {Webhook}, answered {Status}, {ErrorType})")]
    public static partial void WebhookRefused(this ILogger logger, string client, WebhookOutcomeKind outcome, string? webhook, int status, string? errorType);

    [LoggerMessage(22, LogLevel.Error, "{Client}: the handler of a webhook failed (event {Webhook}); its sender is told to send it again")]
    public static partial void WebhookFailed(this ILogger logger, Exception? exception, string client, string? webhook);

    [LoggerMessage(23, LogLevel.Warning, "{Client}: the store of webhooks that were handled failed with {ErrorType}: what came of one could not be noted")]
    public static partial void WebhookStoreDown(this ILogger logger, string client, string errorType);

    [LoggerMessage(24, LogLevel.Error, "{Client}: the changed secrets of webhooks can not be used: the former ones hold")]
    public static partial void WebhookSecretsRefused(this ILogger logger, string client);
}
