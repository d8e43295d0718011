namespace Dovetail.Webhooks.Schemes;

/// <summary>Slack. An event keeps its id over the attempts to deliver it.</summary>
internal static class SlackScheme
{
    public static readonly WebhookScheme Instance = new()
    {
        Name = "slack",
        SignatureHeader = "X-Slack-Signature",
        SignaturePrefix = "v0=",
        TimestampHeader = "X-Slack-Request-Timestamp",
        IdMember = "/event_id",
        Signed = "v0:{timestamp}:{body}",
        SecretEncoding = WebhookSecretEncoding.Text,
    };
}
