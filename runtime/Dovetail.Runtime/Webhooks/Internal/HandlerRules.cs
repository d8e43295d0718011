namespace Dovetail.Webhooks.Internal;

/// <summary>What is wrong with handlers and their options, all at once.</summary>
internal static class HandlerRules
{
    public static IEnumerable<string> FailuresOf(WebhookHandlers handlers) =>
        [.. FailuresOf(handlers.Options), .. EventFailuresOf(handlers)];

    private static IEnumerable<string> FailuresOf(WebhookOptions options)
    {
        if (options.Scheme is { } scheme)
        {
            foreach (var failure in (IEnumerable<string>)[.. SchemeRules.FailuresOf(scheme), .. SchemeRules.FailuresOf(scheme, [.. options.Secrets])])
            {
                yield return failure;
            }
        }
        else
        {
            yield return "Scheme: how the sender signs is not said: WebhookScheme.StandardWebhooks, Stripe, GitHub, Slack, or one of your own.";
        }

        foreach (var failure in SchemeRules.FailuresOf(options.Tolerance))
        {
            yield return failure;
        }

        if (options.MaxBodyBytes is <= 0 or > int.MaxValue)
        {
            yield return "MaxBodyBytes: more than nothing, and at most 2,147,483,647.";
        }

        (string Name, TimeSpan Value)[] times =
        [
            (nameof(options.ReplayRetention), options.ReplayRetention),
            (nameof(options.HandlerTimeout), options.HandlerTimeout),
            (nameof(options.StoreTimeout), options.StoreTimeout),
        ];
        foreach (var (name, value) in times)
        {
            if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(40))
            {
                yield return $"{name}: more than nothing, and at most 40 days.";
            }
        }
    }

    private static IEnumerable<string> EventFailuresOf(WebhookHandlers handlers)
    {
        if (handlers.Handlers.Count == 0 && handlers.Unknown is null)
        {
            yield return "There is no handler.";
        }

        if (handlers.Selector is null)
        {
            foreach (var name in handlers.Handlers.Keys.Except(handlers.Routes.Select(static route => route.Event), StringComparer.Ordinal))
            {
                yield return $"SelectEvent: the document does not say how '{name}' is told from other events.";
            }
        }
    }
}
