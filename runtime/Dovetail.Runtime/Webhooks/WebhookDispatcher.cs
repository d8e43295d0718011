using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Dovetail.Telemetry;
using Dovetail.Webhooks.Internal;

namespace Dovetail.Webhooks;

/// <summary>
/// Verifies requests and hands them to their handlers, in any host: what comes out is what to answer. A success is answered only after the handler has run. Safe for many
/// threads; made by <see cref="WebhookHandlers.Build()"/>.
/// </summary>
public sealed class WebhookDispatcher
{
    private readonly IReadOnlyDictionary<string, WebhookHandler> _handlers;
    private readonly Func<WebhookContext, CancellationToken, Task>? _unknown;
    private readonly EventSelector _events;
    private readonly ReplayGuard? _replays;
    private readonly WebhookTelemetry _telemetry;
    private readonly TimeProvider _time;
    private readonly TimeSpan _handlerTimeout;
    private volatile WebhookVerifier _verifier;

    internal WebhookDispatcher(WebhookHandlers handlers)
    {
        var options = handlers.Options;
        _verifier = new WebhookVerifier(options.Scheme!, options.Secrets, options.Tolerance, options.TimeProvider);
        MaxBodyBytes = options.MaxBodyBytes ?? options.Scheme!.MaxBodyBytes;
        (_handlers, _unknown) = (new Dictionary<string, WebhookHandler>(handlers.Handlers, StringComparer.Ordinal), handlers.Unknown);
        _events = new EventSelector(handlers.Routes, handlers.Selector);
        _replays = options.DetectDuplicates ? new ReplayGuard(handlers.Name, options.Scheme!, options) : null;
        _telemetry = new WebhookTelemetry(handlers.Name, options.LoggerFactory, options.TimeProvider);
        (_time, _handlerTimeout) = (options.TimeProvider, options.HandlerTimeout);
    }

    /// <summary>What verifies.</summary>
    public WebhookVerifier Verifier => _verifier;

    /// <summary>The largest body in bytes. A host need read no more: see <see cref="TooLarge"/>.</summary>
    public long MaxBodyBytes { get; }

    /// <summary>Verifies a request and has it handled.</summary>
    /// <param name="request">The request, with the bytes of its body as they came.</param>
    /// <param name="services">The services of the request, for handlers; null where the host has none.</param>
    /// <param name="cancellationToken">Ends the handler too. The message can be delivered again then.</param>
    /// <returns>What became of it, and what to answer. No failure comes out as an exception.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<WebhookOutcome> DispatchAsync(WebhookRequest request, IServiceProvider? services = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Body.Length > MaxBodyBytes)
        {
            return TooLarge();
        }

        using var trace = _telemetry.Begin();
        var outcome = await VerifiedAsync(request, services, cancellationToken).ConfigureAwait(false);
        trace.End(outcome);
        return outcome;
    }

    /// <summary>For a host that stopped reading: the body is larger than <see cref="MaxBodyBytes"/>.</summary>
    /// <returns>What to answer.</returns>
    public WebhookOutcome TooLarge()
    {
        using var trace = _telemetry.Begin();
        var outcome = new WebhookOutcome(WebhookOutcomeKind.TooLarge, 413);
        trace.End(outcome);
        return outcome;
    }

    /// <summary>Takes other secrets from the next request on, if they can be used.</summary>
    internal bool TryRotate(IReadOnlyList<WebhookSecret> secrets)
    {
        try
        {
            _verifier = new WebhookVerifier(_verifier.Scheme, secrets, _verifier.Tolerance, _time);
            return true;
        }
        catch (ApiConfigurationException)
        {
            return false;
        }
    }

    /// <summary>Notes that other secrets were given which can not be used.</summary>
    internal void RefuseSecrets() => _telemetry.SecretsRefused();

    /// <summary>Nothing is told to who is not the sender; so this comes before all that looks into the request.</summary>
    private async Task<WebhookOutcome> VerifiedAsync(WebhookRequest request, IServiceProvider? services, CancellationToken cancellationToken)
    {
        if (Verifier.Check(request, out var webhook) is { } reason)
        {
            return new WebhookOutcome(WebhookOutcomeKind.Rejected, 401) { Reason = reason };
        }

        if (!MediaTypeRules.IsJson(request.Headers))
        {
            return new WebhookOutcome(WebhookOutcomeKind.UnsupportedMediaType, 415);
        }

        var delivery = new Delivery(request, webhook!, new WebhookProbe(request), services);
        return TryPrepare(delivery, out var prepared) ?? await ClaimedAsync(delivery, prepared!, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the handler and reads the payload, before anything is done.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A selector is the application's code, and its failure an answer to the sender.")]
    private WebhookOutcome? TryPrepare(Delivery delivery, out Prepared? prepared)
    {
        prepared = null;
        WebhookHandler? handler = null;
        try
        {
            var name = _events.Select(delivery.Request, delivery.Probe);
            handler = name is null ? null : _handlers.GetValueOrDefault(name);
            prepared = new Prepared(name, handler, handler?.Prepare(delivery.Request.Body), _replays?.KeyOf(delivery.Request, delivery.Webhook, delivery.Probe));
            return null;
        }
        catch (JsonException e)
        {
            return new WebhookOutcome(WebhookOutcomeKind.Unreadable, 400) { Exception = e, Event = handler?.Event };
        }
        catch (Exception e)
        {
            return new WebhookOutcome(WebhookOutcomeKind.HandlerFailed, 500) { Exception = e, Event = handler?.Event };
        }
    }

    private async Task<WebhookOutcome> ClaimedAsync(Delivery delivery, Prepared prepared, CancellationToken cancellationToken)
    {
        if (_replays is null || prepared.Key is not { } key)
        {
            return await HandledAsync(delivery, prepared, cancellationToken).ConfigureAwait(false);
        }

        var owner = Guid.NewGuid().ToString("N");
        var (claim, failure) = await _replays.ClaimAsync(key, owner, cancellationToken).ConfigureAwait(false);
        if (failure is not null || claim is not WebhookClaim.Claimed)
        {
            return Unclaimed(prepared, claim, failure);
        }

        WebhookOutcome? outcome = null;
        try
        {
            outcome = await HandledAsync(delivery, prepared, cancellationToken).ConfigureAwait(false);
            return outcome;
        }
        finally
        {
            var isDone = outcome is { Kind: WebhookOutcomeKind.Handled or WebhookOutcomeKind.Unknown };
            _telemetry.StoreFailed(isDone ? await _replays.CompleteAsync(key).ConfigureAwait(false) : await _replays.ReleaseAsync(key, owner).ConfigureAwait(false));
        }
    }

    private WebhookOutcome Unclaimed(Prepared prepared, WebhookClaim claim, Exception? failure) => claim switch
    {
        WebhookClaim.Completed when failure is null => new(WebhookOutcomeKind.Duplicate, prepared.SuccessStatus) { Event = prepared.Handler?.Event },
        _ => new(failure is null ? WebhookOutcomeKind.InProgress : WebhookOutcomeKind.StoreFailed, 503)
        {
            Event = prepared.Handler?.Event,
            Exception = failure,
            RetryAfter = failure is null ? _handlerTimeout : null,
        },
    };

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A handler is the application's code, and its failure an answer to the sender.")]
    private async Task<WebhookOutcome> HandledAsync(Delivery delivery, Prepared prepared, CancellationToken cancellationToken)
    {
        var context = new WebhookContext(delivery.Request, delivery.Webhook) { Event = prepared.Event, Services = delivery.Services };
        try
        {
            using var end = new CancellationTokenSource(_handlerTimeout, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
            if (prepared is { Handler: { } handler, Run: { } run })
            {
                var answer = await run(context, either.Token).ConfigureAwait(false);
                return new WebhookOutcome(WebhookOutcomeKind.Handled, handler.SuccessStatus) { Event = handler.Event, Body = answer };
            }

            await (_unknown?.Invoke(context, either.Token) ?? Task.CompletedTask).ConfigureAwait(false);
            return new WebhookOutcome(WebhookOutcomeKind.Unknown, prepared.SuccessStatus);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e)
        {
            return new WebhookOutcome(WebhookOutcomeKind.HandlerFailed, 500) { Event = prepared.Handler?.Event, Exception = e };
        }
    }

    private sealed record Delivery(WebhookRequest Request, VerifiedWebhook Webhook, WebhookProbe Probe, IServiceProvider? Services);

    private sealed record Prepared(string? Event, WebhookHandler? Handler, PreparedHandler? Run, string? Key)
    {
        public int SuccessStatus => Handler?.SuccessStatus ?? 204;
    }
}
