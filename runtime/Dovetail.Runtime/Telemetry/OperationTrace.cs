using System.Diagnostics;
using Dovetail.Http;
using Dovetail.Http.Pipeline;
using Dovetail.Telemetry.Internal;
using Microsoft.Extensions.Logging;

namespace Dovetail.Telemetry;

/// <summary>The INTERNAL span of a call and its duration. The default value observes nothing.</summary>
internal readonly struct OperationTrace
{
    private readonly ClientTelemetry? _telemetry;
    private readonly ApiOperation _operation;
    private readonly TimeProvider _time;
    private readonly Activity? _span;
    private readonly long _start;

    private OperationTrace(ClientTelemetry telemetry, ApiOperation operation, TimeProvider time)
    {
        _telemetry = telemetry;
        _operation = operation;
        _time = time;
        _start = time.GetTimestamp();
        _span = ApiInstruments.Source.HasListeners()
            ? ApiInstruments.Source.StartActivity($"{telemetry.Client} {operation.Id}", ActivityKind.Internal, parentContext: default, CallTags.Of(telemetry.Client, operation))
            : null;
    }

    public static OperationTrace Begin(ClientTelemetry telemetry, ApiOperation operation, TimeProvider time) =>
        telemetry.ObservesCalls ? new OperationTrace(telemetry, operation, time) : default;

    /// <summary>The call has a response: a success, or a declared error.</summary>
    public void End(ApiExchange exchange, int status, ApiResponseException? failure) =>
        End(exchange, status, failure is null ? null : ErrorTypes.Status(status), failure);

    /// <summary>The call failed.</summary>
    /// <param name="exchange">The call; null where it did not become one.</param>
    /// <param name="exception">What its caller gets.</param>
    public void Fail(ApiExchange? exchange, Exception exception)
    {
        if (_telemetry is not null && exception is ApiTimeoutException { Kind: ApiTimeoutKind.Total })
        {
            ApiMetrics.TimedOut(_telemetry.Client, _operation, ApiTimeoutKind.Total);
        }

        var failure = exception as ApiResponseException;
        End(exchange, (int?)failure?.StatusCode, ErrorTypes.Of(exception), failure);
    }

    private void End(ApiExchange? exchange, int? status, string? errorType, ApiResponseException? failure)
    {
        if (_telemetry is null)
        {
            return;
        }

        var duration = _time.GetElapsedTime(_start);
        ApiMetrics.OperationEnded(_telemetry.Client, _operation, exchange?.Endpoint, duration, status, errorType);
        SpanOutcome.Set(_span, status, errorType);
        _span?.SetTag("dovetail.attempts", exchange?.Attempts ?? 0).SetTag("dovetail.request_id", exchange?.RequestId);
        _span?.SetTag("dovetail.cache.status", exchange?.CacheStatus?.ToString()).Dispose();
        if (errorType is not (null or ErrorTypes.Cancelled) && _telemetry.Logger.IsEnabled(LogLevel.Warning))
        {
            var explanation = failure is { Explanation: { Length: > 0 } text } ? $": {text}" : "";
            _telemetry.Logger.CallFailed(_operation.Id, errorType, exchange?.Attempts ?? 0, duration.TotalMilliseconds, exchange?.RequestId, explanation);
        }
    }
}
