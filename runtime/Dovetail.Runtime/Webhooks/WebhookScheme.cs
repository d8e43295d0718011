using Dovetail.Webhooks.Schemes;

namespace Dovetail.Webhooks;

/// <summary>
/// How a sender signs: which headers, which bytes, which algorithm. An HMAC over the raw body, in the ways of well-known senders, or in one of your own. What differs in a
/// detail is a copy: <c>WebhookScheme.StandardWebhooks with { SignatureHeader = "svix-signature" }</c>.
/// </summary>
public sealed record WebhookScheme
{
    /// <summary>Standard Webhooks: <c>webhook-id</c>, <c>webhook-timestamp</c>, <c>webhook-signature: v1,…</c>. With <see cref="Ed25519"/> also <c>v1a</c>.</summary>
    public static WebhookScheme StandardWebhooks => StandardScheme.Instance;

    /// <summary>Stripe: <c>Stripe-Signature: t=…,v1=…</c>.</summary>
    public static WebhookScheme Stripe => StripeScheme.Instance;

    /// <summary>GitHub: <c>X-Hub-Signature-256: sha256=…</c>. It signs no time, and not the id of the delivery.</summary>
    public static WebhookScheme GitHub => GitHubScheme.Instance;

    /// <summary>Slack: <c>X-Slack-Signature: v0=…</c> with <c>X-Slack-Request-Timestamp</c>.</summary>
    public static WebhookScheme Slack => SlackScheme.Instance;

    /// <summary>Its name in messages and metrics.</summary>
    public string Name { get; init; } = "hmac";

    /// <summary>The header with the signature, or with several.</summary>
    public required string SignatureHeader { get; init; }

    /// <summary>What stands before each signature: <c>sha256=</c>, <c>v1=</c>. What begins in another way is passed over.</summary>
    public string SignaturePrefix { get; init; } = "";

    /// <summary>What stands between several signatures; null where the header is one signature.</summary>
    public char? Separator { get; init; }

    /// <summary>How signatures are written; hexadecimal digits by default.</summary>
    public WebhookEncoding Encoding { get; init; } = WebhookEncoding.Hex;

    /// <summary>The algorithm; HMAC with SHA-256 by default.</summary>
    public WebhookAlgorithm Algorithm { get; init; } = WebhookAlgorithm.Sha256;

    /// <summary>The header with the time of sending; null where there is none.</summary>
    public string? TimestampHeader { get; init; }

    /// <summary>What stands before the time of sending where it is an item of the header with the signatures: <c>t=</c>.</summary>
    public string? TimestampPrefix { get; init; }

    /// <summary>What the time of sending counts; seconds by default.</summary>
    public WebhookTimestampUnit TimestampUnit { get; init; } = WebhookTimestampUnit.Seconds;

    /// <summary>The header with the message's id, the same for each attempt to deliver it; null where there is none.</summary>
    public string? IdHeader { get; init; }

    /// <summary>The member of a JSON body that is the message's id, as a JSON pointer (RFC 6901); null where there is none. It tells duplicates where no header does.</summary>
    public string? IdMember { get; init; }

    /// <summary>What is signed: text with <c>{body}</c>, and <c>{timestamp}</c> and <c>{id}</c> where there are such. <c>{body}</c> alone by default.</summary>
    public string Signed { get; init; } = "{body}";

    /// <summary>How the sender writes its secrets down; null where it has to be said with each. For secrets that come from configuration.</summary>
    public WebhookSecretEncoding? SecretEncoding { get; init; }

    /// <summary>The largest body that the sender sends, in bytes; 1 MiB by default.</summary>
    public long MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// Verifies the <c>v1a</c> signatures of Standard Webhooks (Ed25519, RFC 8032), which the platform does not have: with a library of yours. Null: they are passed over.
    /// </summary>
    public WebhookSignatureCheck? Ed25519 { get; init; }
}
