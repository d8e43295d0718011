namespace Dovetail.Webhooks.Internal;

/// <summary>Which event a request is: what the application says, else the host, else what the document says of headers and bodies.</summary>
internal sealed class EventSelector(IReadOnlyList<WebhookRoute> routes, Func<WebhookRequest, string?>? selector)
{
    /// <returns>The name; where no route leads to one, what the request calls it.</returns>
    public string? Select(WebhookRequest request, WebhookProbe probe)
    {
        if (selector is not null)
        {
            return selector(request);
        }

        if (request.Event is { } said)
        {
            return said;
        }

        foreach (var route in routes)
        {
            if (route.Conditions.All(condition => condition.Holds(probe)))
            {
                return route.Event;
            }
        }

        return routes is [{ Conditions: [var first, ..] }, ..] ? first.ValueIn(probe) : null;
    }
}
