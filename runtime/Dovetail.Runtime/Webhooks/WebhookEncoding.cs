namespace Dovetail.Webhooks;

/// <summary>How the bytes of a signature stand in a header.</summary>
public enum WebhookEncoding
{
    /// <summary>Hexadecimal digits, in either case.</summary>
    Hex,

    /// <summary>Base64 with padding (RFC 4648 4).</summary>
    Base64,

    /// <summary>Base64 of the alphabet for URLs, with padding or without (RFC 4648 5).</summary>
    Base64Url,
}
