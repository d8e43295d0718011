namespace Dovetail.Webhooks;

/// <summary>How the requests of an event are told from others.</summary>
/// <param name="event">The event's name.</param>
/// <param name="conditions">What holds of them, all of it.</param>
public sealed class WebhookRoute(string @event, params WebhookCondition[] conditions)
{
    /// <summary>The event's name.</summary>
    public string Event { get; } = @event;

    internal IReadOnlyList<WebhookCondition> Conditions { get; } = conditions;
}
