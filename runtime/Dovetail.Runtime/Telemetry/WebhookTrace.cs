using System.Diagnostics;
using System.Text.Json;
using Dovetail.Telemetry.Internal;
using Dovetail.Webhooks;
using Microsoft.Extensions.Logging;

namespace Dovetail.Telemetry;

/// <summary>The span of a request that was received, its duration and its log line. Nothing of the request stands in them but the event's name in the document.</summary>
internal sealed class WebhookTrace(string name, ILogger logger, TimeProvider time) : IDisposable
{
    private readonly Activity? _span = ApiInstruments.Source.StartActivity($"{name} webhook", ActivityKind.Internal);
    private readonly long _start = time.GetTimestamp();
    private bool _isEnded;

    public void End(WebhookOutcome outcome)
    {
        _isEnded = true;
        var errorType = outcome switch
        {
            { Reason: { } reason } => JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()),
            { Exception: { } exception } => ErrorTypes.Of(exception),
            _ => ErrorTypes.Of(outcome.StatusCode),
        };
        End(JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.Kind.ToString()), outcome.Event, outcome.StatusCode, errorType);
        Log(outcome, errorType);
    }

    /// <summary>Ends what was not: the host's token was cancelled.</summary>
    public void Dispose()
    {
        if (!_isEnded)
        {
            End("cancelled", webhook: null, status: null, ErrorTypes.Cancelled);
        }

        _span?.Dispose();
    }

    private void End(string outcome, string? webhook, int? status, string? errorType)
    {
        ApiMetrics.WebhookReceived(name, time.GetElapsedTime(_start), outcome, webhook, status, errorType);
        if (_span is not null)
        {
            _span.DisplayName = webhook is null ? $"{name} webhook" : $"{name} {webhook}";
            _span.SetTag(CallTags.Client, name).SetTag(CallTags.Webhook, webhook).SetTag(CallTags.Outcome, outcome);
            SpanOutcome.Set(_span, status, errorType);
        }
    }

    private void Log(WebhookOutcome outcome, string? errorType)
    {
        switch (outcome.Kind)
        {
            case WebhookOutcomeKind.HandlerFailed:
                logger.WebhookFailed(outcome.Exception, name, outcome.Event);
                break;
            case WebhookOutcomeKind.Handled or WebhookOutcomeKind.Duplicate or WebhookOutcomeKind.Unknown:
                logger.WebhookReceived(name, outcome.Kind, outcome.Event, outcome.StatusCode);
                break;
            default:
                logger.WebhookRefused(name, outcome.Kind, outcome.Event, outcome.StatusCode, errorType);
                break;
        }
    }
}
