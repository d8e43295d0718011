using System.Buffers;
using Dovetail.Webhooks.Internal;

namespace Dovetail.Webhooks;

/// <summary>The handlers of an API, whose methods can be written one after the other.</summary>
/// <typeparam name="TSelf">The class that derives from it.</typeparam>
/// <param name="name">The API's name.</param>
/// <param name="routes">How its events are told from each other.</param>
public abstract class WebhookHandlers<TSelf>(string name, params WebhookRoute[] routes) : WebhookHandlers(name, routes)
    where TSelf : WebhookHandlers<TSelf>
{
    /// <summary>Says how requests are verified.</summary>
    /// <param name="scheme">How the sender signs.</param>
    /// <param name="secrets">The secrets; they join those that are there.</param>
    /// <returns>The handlers.</returns>
    public TSelf VerifyWith(WebhookScheme scheme, params WebhookSecret[] secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        Options.Scheme = scheme ?? throw new ArgumentNullException(nameof(scheme));
        foreach (var secret in secrets)
        {
            Options.Secrets.Add(secret);
        }

        return (TSelf)this;
    }

    /// <summary>Says what happens with events that have no handler here, or that the document does not know. Without it they are taken and left.</summary>
    /// <param name="handler">What happens.</param>
    /// <returns>The handlers.</returns>
    public TSelf OnUnknown(Func<WebhookContext, CancellationToken, Task> handler)
    {
        Unknown = handler ?? throw new ArgumentNullException(nameof(handler));
        return (TSelf)this;
    }

    /// <summary>Says which event a request is, in place of what the document says.</summary>
    /// <param name="selector">Gives the event's name; null where it is none.</param>
    /// <returns>The handlers.</returns>
    public TSelf SelectEvent(Func<WebhookRequest, string?> selector)
    {
        Selector = selector ?? throw new ArgumentNullException(nameof(selector));
        return (TSelf)this;
    }

    /// <summary>Says what happens with an event.</summary>
    /// <typeparam name="TPayload">Its payload.</typeparam>
    /// <param name="event">Its name.</param>
    /// <param name="successStatus">What its sender wants to have answered.</param>
    /// <param name="read">Reads the payload.</param>
    /// <param name="handler">What happens.</param>
    /// <returns>The handlers.</returns>
    protected TSelf Set<TPayload>(string @event, int successStatus, WebhookReader<TPayload> read, Func<TPayload, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Set(@event, successStatus, read, (payload, _, cancellationToken) => handler(payload, cancellationToken));
    }

    /// <inheritdoc cref="Set{TPayload}(string, int, WebhookReader{TPayload}, Func{TPayload, CancellationToken, Task})"/>
    protected TSelf Set<TPayload>(string @event, int successStatus, WebhookReader<TPayload> read, Func<TPayload, WebhookContext, CancellationToken, Task> handler)
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
        return (TSelf)this;
    }

    /// <summary>Says what happens with an event whose sender reads the answer.</summary>
    /// <typeparam name="TPayload">Its payload.</typeparam>
    /// <typeparam name="TAnswer">The answer.</typeparam>
    /// <param name="event">Its name.</param>
    /// <param name="successStatus">What its sender wants to have answered.</param>
    /// <param name="read">Reads the payload.</param>
    /// <param name="write">Writes the answer.</param>
    /// <param name="handler">What happens.</param>
    /// <returns>The handlers.</returns>
    protected TSelf Set<TPayload, TAnswer>(
        string @event, int successStatus, WebhookReader<TPayload> read, Action<IBufferWriter<byte>, TAnswer> write, Func<TPayload, CancellationToken, Task<TAnswer>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Set(@event, successStatus, read, write, (payload, _, cancellationToken) => handler(payload, cancellationToken));
    }

    /// <inheritdoc cref="Set{TPayload, TAnswer}(string, int, WebhookReader{TPayload}, Action{IBufferWriter{byte}, TAnswer}, Func{TPayload, CancellationToken, Task{TAnswer}})"/>
    protected TSelf Set<TPayload, TAnswer>(
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
        return (TSelf)this;
    }
}
