namespace Dovetail.Webhooks.Schemes;

/// <summary>GitHub. The older <c>X-Hub-Signature</c> (SHA-1) is not looked at. It sends payloads of up to 25 MB.</summary>
internal static class GitHubScheme
{
    public static readonly WebhookScheme Instance = new()
    {
        Name = "github",
        SignatureHeader = "X-Hub-Signature-256",
        SignaturePrefix = "sha256=",
        IdHeader = "X-GitHub-Delivery",
        SecretEncoding = WebhookSecretEncoding.Text,
        MaxBodyBytes = 25 * 1024 * 1024,
    };
}
