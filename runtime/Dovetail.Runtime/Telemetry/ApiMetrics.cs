using System.Diagnostics;
using Dovetail.Health;
using Dovetail.Http;
using Dovetail.Http.Pipeline;
using Dovetail.Http.Settings;
using Dovetail.Telemetry.Internal;

namespace Dovetail.Telemetry;

/// <summary>One method for each fact that is measured. What is measured where is told in docs/guide/telemetry.md. Where nobody listens they return at once.</summary>
internal static class ApiMetrics
{
    /// <summary>A whole call has ended.</summary>
    public static void OperationEnded(string client, ApiOperation operation, Endpoint? endpoint, TimeSpan duration, int? status, string? errorType)
    {
        if (ApiInstruments.OperationDuration.Enabled)
        {
            ApiInstruments.OperationDuration.Record(duration.TotalSeconds, CallTags.Of(client, operation, endpoint, status, errorType));
        }

        if (errorType is not null && ApiInstruments.OperationErrors.Enabled)
        {
            ApiInstruments.OperationErrors.Add(1, CallTags.Of(client, operation, endpoint, status, errorType));
        }
    }

    /// <summary>A request has its response, or failed.</summary>
    public static void AttemptEnded(ApiExchange exchange, TimeSpan duration, int? status, string? errorType)
    {
        if (ApiInstruments.AttemptDuration.Enabled)
        {
            ApiInstruments.AttemptDuration.Record(duration.TotalSeconds, CallTags.Of(exchange.Description.Name, exchange.Operation, exchange.Endpoint, status, errorType));
        }

        if (status == 429)
        {
            Count(ApiInstruments.RateLimitHits, exchange);
        }
    }

    /// <summary>Another attempt follows.</summary>
    /// <param name="exchange">The call.</param>
    /// <param name="status">The status that the last one ended with; null where it had no response.</param>
    /// <param name="exception">Why it had none.</param>
    /// <param name="delay">The wait before the next one.</param>
    public static void Retried(ApiExchange exchange, int? status, Exception? exception, TimeSpan delay)
    {
        var reason = exception is null ? ErrorTypes.Status(status ?? 0) : ErrorTypes.Of(exception);
        Count(ApiInstruments.Retries, exchange, CallTags.ErrorType, reason);
        exchange.Telemetry.Logger.Retrying(exchange.Operation.Id, exchange.Attempts + 1, delay.TotalMilliseconds, reason, exchange.RequestId);
    }

    /// <summary>An attempt, or the whole call, took too long.</summary>
    public static void TimedOut(string client, ApiOperation operation, ApiTimeoutKind kind)
    {
        if (ApiInstruments.Timeouts.Enabled)
        {
            var tags = CallTags.Of(client, operation);
            tags.Add("dovetail.timeout.kind", kind switch { ApiTimeoutKind.Total => "total", ApiTimeoutKind.Connect => "connect", _ => "attempt" });
            ApiInstruments.Timeouts.Add(1, tags);
        }
    }

    /// <summary>The client's own limiter let an attempt wait.</summary>
    public static void RateLimitWaited(ApiExchange exchange, TimeSpan duration)
    {
        if (exchange.Telemetry.IsEnabled && ApiInstruments.RateLimitWait.Enabled)
        {
            ApiInstruments.RateLimitWait.Record(duration.TotalSeconds, CallTags.Of(exchange.Description.Name, exchange.Operation));
        }

        exchange.Telemetry.Logger.RateLimitWaited(exchange.Operation.Id, duration.TotalMilliseconds, exchange.RequestId);
    }

    /// <summary>The client's own limiter refused a call.</summary>
    public static void RateLimitRejected(ApiExchange exchange) => Count(ApiInstruments.RateLimitRejections, exchange);

    /// <summary>A circuit changed its state.</summary>
    /// <param name="client">The client's name.</param>
    /// <param name="authority">The server that the circuit belongs to, <c>host:port</c>.</param>
    /// <param name="state">The new state.</param>
    public static void CircuitChanged(string client, string authority, CircuitHealth state)
    {
        if (ApiInstruments.CircuitState.Enabled || ApiInstruments.CircuitTransitions.Enabled)
        {
            var tags = new TagList { { CallTags.Client, client }, { CallTags.ServerAddress, authority } };
            ApiInstruments.CircuitState.Record((int)state, tags);
            tags.Add("dovetail.circuit.state", state switch { CircuitHealth.Closed => "closed", CircuitHealth.HalfOpen => "half_open", _ => "open" });
            ApiInstruments.CircuitTransitions.Add(1, tags);
        }
    }

    /// <summary>An access token was asked for.</summary>
    /// <param name="credential">The kind of credential: one may serve several clients.</param>
    /// <param name="exception">Why there is none; null where there is one.</param>
    public static void TokenRefreshed(string credential, Exception? exception)
    {
        if (ApiInstruments.TokenRefreshes.Enabled)
        {
            var tags = new TagList { { "dovetail.credential", credential }, { CallTags.Outcome, exception is null ? "success" : "failure" } };
            if (exception is not null)
            {
                tags.Add(CallTags.ErrorType, ErrorTypes.Of(exception));
            }

            ApiInstruments.TokenRefreshes.Add(1, tags);
        }
    }

    /// <summary>A request carried a key.</summary>
    /// <param name="exchange">The call.</param>
    /// <param name="fingerprint">The key's fingerprint, never the key.</param>
    /// <param name="errorType">What the attempt ended with; null for a success.</param>
    public static void CredentialUsed(ApiExchange exchange, string fingerprint, string? errorType)
    {
        var tags = new TagList { { CallTags.Client, exchange.Description.Name }, { "dovetail.credential.fingerprint", fingerprint } };
        if (errorType is not null)
        {
            tags.Add(CallTags.ErrorType, errorType);
        }

        ApiInstruments.CredentialUses.Add(1, tags);
    }

    /// <summary>The cache has answered a call, or let it pass.</summary>
    public static void CacheLooked(ApiExchange exchange, CacheStatus status) =>
        Count(ApiInstruments.CacheLookups, exchange, "dovetail.cache.result", status.Forward is { } why ? CacheStatus.NameOf(why) : "hit");

    /// <summary>A webhook was received and answered.</summary>
    /// <param name="client">The API's name.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="webhook">The event's name in the document; null where it is none of it.</param>
    /// <param name="status">The status of the answer; null where there was none.</param>
    /// <param name="errorType">What went wrong; null where nothing did.</param>
    public static void WebhookReceived(string client, TimeSpan duration, string outcome, string? webhook, int? status, string? errorType)
    {
        if (ApiInstruments.WebhookDuration.Enabled)
        {
            var tags = new TagList { { CallTags.Client, client }, { CallTags.Outcome, outcome }, { CallTags.Webhook, webhook ?? "_OTHER" } };
            if (status is { } code)
            {
                tags.Add(CallTags.Status, code);
            }

            if (errorType is not null)
            {
                tags.Add(CallTags.ErrorType, errorType);
            }

            ApiInstruments.WebhookDuration.Record(duration.TotalSeconds, tags);
        }
    }

    private static void Count(System.Diagnostics.Metrics.Counter<long> counter, ApiExchange exchange, string? tag = null, string? value = null)
    {
        if (exchange.Telemetry.IsEnabled && counter.Enabled)
        {
            var tags = CallTags.Of(exchange.Description.Name, exchange.Operation);
            if (tag is not null)
            {
                tags.Add(tag, value);
            }

            counter.Add(1, tags);
        }
    }
}
