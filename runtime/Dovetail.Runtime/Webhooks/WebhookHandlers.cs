using Dovetail.Webhooks.Internal;

namespace Dovetail.Webhooks;

/// <summary>What is done with the events of an API, and how they are verified. The handlers of each API derive from it; <see cref="Build()"/> makes what dispatches.</summary>
public abstract class WebhookHandlers
{
    private readonly Dictionary<string, WebhookHandler> _handlers = new(StringComparer.Ordinal);

    private protected WebhookHandlers(string name, WebhookRoute[] routes)
    {
        (Name, Routes) = (name, routes);
    }

    /// <summary>How requests are verified and dispatched.</summary>
    public WebhookOptions Options { get; } = new();

    /// <summary>The API's name.</summary>
    internal string Name { get; }

    internal IReadOnlyList<WebhookRoute> Routes { get; }

    internal IReadOnlyDictionary<string, WebhookHandler> Handlers => _handlers;

    internal Func<WebhookContext, CancellationToken, Task>? Unknown { get; private protected set; }

    internal Func<WebhookRequest, string?>? Selector { get; private protected set; }

    /// <summary>Makes the dispatcher.</summary>
    /// <returns>The dispatcher.</returns>
    /// <exception cref="ApiConfigurationException">It could not work: there is no secret, no handler, or no way to tell an event from others.</exception>
    public WebhookDispatcher Build() => Build([]);

    internal WebhookDispatcher Build(IReadOnlyList<string> failures)
    {
        IReadOnlyList<string> all = [.. failures, .. HandlerRules.FailuresOf(this)];
        return all.Count > 0 ? throw ApiConfigurationException.OfWebhooks(Name, all) : new WebhookDispatcher(this);
    }

    private protected void Add(WebhookHandler handler)
    {
        if (!_handlers.TryAdd(handler.Event, handler))
        {
            throw new InvalidOperationException($"The event '{handler.Event}' has a handler already.");
        }
    }
}
