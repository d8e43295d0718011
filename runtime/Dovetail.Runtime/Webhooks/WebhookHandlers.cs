using System.Buffers;
using Dovetail.Webhooks.Internal;

namespace Dovetail.Webhooks;

/// <summary>What is done with the events of an API, and how they are verified. The handlers of each API derive from it; <see cref="Build()"/> makes what dispatches.</summary>
/// <param name="name">The API's name.</param>
/// <param name="routes">How its events are told from each other.</param>
public abstract class WebhookHandlers(string name, params WebhookRoute[] routes)
{
    private readonly Dictionary<string, WebhookHandler> _handlers = new(StringComparer.Ordinal);

    /// <summary>How requests are verified and dispatched.</summary>
    public WebhookOptions Options { get; } = new();

    /// <summary>The API's name.</summary>
    internal string Name { get; } = name;

    internal IReadOnlyList<WebhookRoute> Routes { get; } = routes;

    internal IReadOnlyDictionary<string, WebhookHandler> Handlers => _handlers;

    internal Func<WebhookContext, CancellationToken, Task>? Unknown { get; private set; }

    internal Func<WebhookRequest, string?>? Selector { get; private set; }

    /// <summary>Makes the dispatcher.</summary>
    /// <returns>The dispatcher.</returns>
    /// <exception cref="ApiConfigurationException">It could not work: there is no secret, no handler, or no way to tell an event from others.</exception>
    public WebhookDispatcher Build() => Build([]);

    internal WebhookDispatcher Build(IReadOnlyList<string> failures)
    {
        IReadOnlyList<string> all = [.. failures, .. HandlerRules.FailuresOf(this)];
        return all.Count > 0 ? throw ApiConfigurationException.OfWebhooks(Name, all) : new WebhookDispatcher(this);
    }

    /// <summary>Says what happens with events that have no handler here, or that the document does not know. Without it they are taken and left.</summary>
    /// <param name="handler">What happens.</param>
    protected void SetUnknown(Func<WebhookContext, CancellationToken, Task> handler) => Unknown = handler ?? throw new ArgumentNullException(nameof(handler));

    /// <summary>Says which event a request is, in place of what the document says.</summary>
    /// <param name="selector">Gives the event's name; null where it is none.</param>
    protected void SetSelector(Func<WebhookRequest, string?> selector) => Selector = selector ?? throw new ArgumentNullException(nameof(selector));

    /// <summary>Says what happens with an event.</summary>
    /// <typeparam name="TPayload">Its payload.</typeparam>
    /// <param name="event">Its name.</param>
    /// <param name="successStatus">What its sender wants to have answered.</param>
    /// <param name="read">Reads the payload.</param>
    /// <param name="handler">What happens.</param>
    protected void Set<TPayload>(string @event, int successStatus, WebhookReader<TPayload> read, Func<TPayload, WebhookContext, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new WebhookHandler(@event, successStatus, body =>
        {
            var payload = read(body.Span);
            return async (context, cancellationToken) =>
            {
                await handler(payload, context, cancellationToken).ConfigureAwait(false);
                return default;
            };
        }));
    }

    /// <summary>Says what happens with an event whose sender reads the answer.</summary>
    /// <typeparam name="TPayload">Its payload.</typeparam>
    /// <typeparam name="TAnswer">The answer.</typeparam>
    /// <param name="event">Its name.</param>
    /// <param name="successStatus">What its sender wants to have answered.</param>
    /// <param name="read">Reads the payload.</param>
    /// <param name="write">Writes the answer.</param>
    /// <param name="handler">What happens.</param>
    protected void Set<TPayload, TAnswer>(
        string @event,
        int successStatus,
        WebhookReader<TPayload> read,
        Action<IBufferWriter<byte>, TAnswer> write,
        Func<TPayload, WebhookContext, CancellationToken, Task<TAnswer>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(new WebhookHandler(@event, successStatus, body =>
        {
            var payload = read(body.Span);
            return async (context, cancellationToken) =>
            {
                var answer = new ArrayBufferWriter<byte>();
                write(answer, await handler(payload, context, cancellationToken).ConfigureAwait(false));
                return answer.WrittenMemory;
            };
        }));
    }

    private void Add(WebhookHandler handler)
    {
        if (!_handlers.TryAdd(handler.Event, handler))
        {
            throw new InvalidOperationException($"The event '{handler.Event}' has a handler already.");
        }
    }
}
