using Dovetail.Http.Requests;
using Dovetail.Idempotency;

namespace Dovetail.Http.Pipeline;

/// <summary>
/// The headers of a call, in the order in which they count: the client's, the operation's, the view's, those of handlers, the credential's, which whoever sends places in
/// between, and the caller's own.
/// </summary>
internal static class CallHeaders
{
    /// <summary>What any server may get.</summary>
    public static void WritePublic(ApiExchange exchange, IHeaderFields fields)
    {
        // A browser asks the server first whether it may send headers that the server need not know of (Fetch 4.8), and sends nothing at all where it may not.
        if (!OperatingSystem.IsBrowser())
        {
            fields.Add("User-Agent", exchange.Description.UserAgent);
            fields.Add("X-Request-ID", exchange.RequestId);
        }
        else if (exchange.Options?.RequestId is { } given)
        {
            fields.Add("X-Request-ID", given);
        }

        if (exchange.Operation.Accept is { } accept && HeaderRules.CheckValue(accept) is null)
        {
            fields.Add("Accept", accept);
        }
    }

    /// <summary>What only the API's own servers get, as far as the credential's headers go before it.</summary>
    public static void WriteBeforeCredential(ApiExchange exchange, IHeaderFields fields)
    {
        foreach (var part in exchange.Parts.All)
        {
            if (part.Place is RequestPlace.Header)
            {
                fields.Set(part.Name, part.Text);
            }
        }

        if (exchange.IdempotencyKey is { } key)
        {
            var options = exchange.Settings.Idempotency;
            fields.Set(IdempotencyKey.HeaderOf(exchange.Operation, options), IdempotencyKey.Write(key, options.Format));
        }

        foreach (var (name, value) in exchange.Settings.Headers)
        {
            fields.Set(name, value);
        }

        if (exchange.Headers is { } ofHandlers)
        {
            foreach (var (name, value) in ofHandlers)
            {
                fields.Set(name, value);
            }
        }
    }

    /// <summary>What goes before the credential's.</summary>
    public static void WriteAfterCredential(ApiExchange exchange, IHeaderFields fields)
    {
        if (exchange.Options?.Headers is { } ofCaller)
        {
            foreach (var (name, value) in ofCaller)
            {
                fields.Set(name, value);
            }
        }

        if (exchange.Options?.IfMatch is { } tag)
        {
            fields.Set("If-Match", tag);
        }
    }
}
