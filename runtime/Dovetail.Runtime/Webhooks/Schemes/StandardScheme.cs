namespace Dovetail.Webhooks.Schemes;

/// <summary>Standard Webhooks 1.0. The header is a list by spaces: <c>v1,BASE64 v1a,BASE64</c>.</summary>
internal static class StandardScheme
{
    /// <summary>What stands before signatures of Ed25519.</summary>
    public const string AsymmetricPrefix = "v1a,";

    public static readonly WebhookScheme Instance = new()
    {
        Name = "standard_webhooks",
        SignatureHeader = "webhook-signature",
        SignaturePrefix = "v1,",
        Separator = ' ',
        Encoding = WebhookEncoding.Base64,
        TimestampHeader = "webhook-timestamp",
        IdHeader = "webhook-id",
        Signed = "{id}.{timestamp}.{body}",
        SecretEncoding = WebhookSecretEncoding.Standard,
    };
}
