namespace Dovetail.Webhooks;

/// <summary>What a handler may want to know beside the payload.</summary>
public sealed class WebhookContext
{
    /// <summary>Creates a context; for tests of handlers too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="webhook">What was verified.</param>
    public WebhookContext(WebhookRequest request, VerifiedWebhook webhook)
    {
        Request = request ?? throw new ArgumentNullException(nameof(request));
        Webhook = webhook ?? throw new ArgumentNullException(nameof(webhook));
    }

    /// <summary>The event's name: that in the document, or what the request calls it where the document does not know it; null where it does not tell.</summary>
    public string? Event { get; init; }

    /// <summary>The request, with the body as it came.</summary>
    public WebhookRequest Request { get; }

    /// <summary>Id and time of sending.</summary>
    public VerifiedWebhook Webhook { get; }

    /// <summary>The services of the request, where the host has such.</summary>
    public IServiceProvider? Services { get; init; }
}
