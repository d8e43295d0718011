namespace Dovetail.Webhooks;

/// <summary>The hash of an HMAC (RFC 2104).</summary>
public enum WebhookAlgorithm
{
    /// <summary>HMAC with SHA-256.</summary>
    Sha256,

    /// <summary>HMAC with SHA-384.</summary>
    Sha384,

    /// <summary>HMAC with SHA-512.</summary>
    Sha512,

    /// <summary>HMAC with SHA-1, for senders that have nothing better.</summary>
    Sha1,
}
