namespace Dovetail;

/// <summary>A request that does not come from the sender of the webhooks, or not as it was sent. Do not read its body.</summary>
/// <param name="message">What is wrong. Holds neither secret nor signature.</param>
/// <param name="reason">Why.</param>
public sealed class WebhookVerificationException(string message, WebhookVerificationReason reason) : ApiException(message)
{
    /// <summary>Why.</summary>
    public WebhookVerificationReason Reason { get; } = reason;
}
