namespace Dovetail.Webhooks.Schemes;

/// <summary>Stripe. A list by commas; <c>v0</c> is for tests and never trusted. Each attempt has a time of its own, the event keeps its id.</summary>
internal static class StripeScheme
{
    public static readonly WebhookScheme Instance = new()
    {
        Name = "stripe",
        SignatureHeader = "Stripe-Signature",
        SignaturePrefix = "v1=",
        Separator = ',',
        TimestampPrefix = "t=",
        IdMember = "/id",
        Signed = "{timestamp}.{body}",
        SecretEncoding = WebhookSecretEncoding.Text,
    };
}
