using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dovetail.Http.Pipeline;
using Dovetail.Telemetry.Internal;

namespace Dovetail.Telemetry;

/// <summary>The CLIENT span of an attempt, its duration, and what can be learnt from how it ends. Above the attempt's timeout, so that a timeout has its name here.</summary>
internal sealed class AttemptTelemetryLayer(TimeProvider time) : ApiLayer
{
    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken) =>
        exchange.Telemetry.ObservesAttempts ? SendObservedAsync(exchange, cancellationToken) : Next.SendAsync(exchange, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ApiReply> SendObservedAsync(ApiExchange exchange, CancellationToken cancellationToken)
    {
        using var span = Start(exchange);
        var start = time.GetTimestamp();
        try
        {
            var reply = await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
            End(exchange, span, time.GetElapsedTime(start), reply.Status, ErrorTypes.Of(reply.Status));
            return reply;
        }
        catch (Exception e)
        {
            if (e is ApiTimeoutException { Kind: var kind })
            {
                ApiMetrics.TimedOut(exchange.Description.Name, exchange.Operation, kind);
            }

            End(exchange, span, time.GetElapsedTime(start), status: null, ErrorTypes.Of(e));
            throw;
        }
    }

    private static Activity? Start(ApiExchange exchange)
    {
        if (!ApiInstruments.Source.HasListeners())
        {
            return null;
        }

        var method = CallTags.MethodOf(exchange.Operation);
        var template = CallTags.TemplateOf(exchange.Operation);
        var tags = new TagList
        {
            { CallTags.Method, method },
            { CallTags.Template, template },
            { CallTags.ServerAddress, exchange.Endpoint.Root.IdnHost },
            { CallTags.ServerPort, exchange.Endpoint.Root.Port },
            { "url.full", RedactedUrl.Of(exchange) },
        };
        var span = ApiInstruments.Source.StartActivity($"{method} {template}", ActivityKind.Client, parentContext: default, tags);
        if (exchange.Attempts > 0)
        {
            span?.SetTag("http.request.resend_count", exchange.Attempts);
        }

        return method == exchange.Operation.Method.Method ? span : span?.SetTag("http.request.method_original", exchange.Operation.Method.Method);
    }

    private static void End(ApiExchange exchange, Activity? span, TimeSpan duration, int? status, string? errorType)
    {
        SpanOutcome.Set(span, status, errorType);
        ApiMetrics.AttemptEnded(exchange, duration, status, errorType);
        CountCredential(exchange, errorType);
        if (errorType is not null)
        {
            exchange.Telemetry.Logger.AttemptFailed(exchange.Operation.Id, exchange.Attempts, errorType, duration.TotalMilliseconds, exchange.RequestId);
        }
    }

    private static void CountCredential(ApiExchange exchange, string? errorType)
    {
        // An opaque token that is fetched anew each hour would be another value each time.
        var configured = exchange.Options?.Credential ?? exchange.Settings.Credential;
        if (exchange.Telemetry.HasFingerprints && exchange.CredentialUses.Length > 0 && ApiInstruments.CredentialUses.Enabled
            && CredentialFingerprint.TagOf(configured, exchange.Credential) is { } fingerprint)
        {
            ApiMetrics.CredentialUsed(exchange, fingerprint, errorType);
        }
    }
}
