namespace Dovetail.Webhooks;

/// <summary>How the bytes of a secret are written down. It is said, never guessed: the wrong one gives another key.</summary>
public enum WebhookSecretEncoding
{
    /// <summary>The text itself, as UTF-8: GitHub, Slack and Stripe, whose <c>whsec_…</c> is all text.</summary>
    Text,

    /// <summary>Base64 (RFC 4648 4).</summary>
    Base64,

    /// <summary>Hexadecimal digits.</summary>
    Hex,

    /// <summary>That of Standard Webhooks: <c>whsec_</c> or, of a public key, <c>whpk_</c>, and base64.</summary>
    Standard,
}
