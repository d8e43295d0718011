using System.Text;
using Dovetail.Validation;
using Dovetail.Webhooks.Internal;

namespace Dovetail.Webhooks;

/// <summary>What a sender's signatures are verified with: a secret that both sides have, or the sender's public key. No text shows it.</summary>
public sealed class WebhookSecret
{
    private const string SecretPrefix = "whsec_";
    private const string PublicKeyPrefix = "whpk_";

    private readonly byte[] _key;

    private WebhookSecret(byte[] key, WebhookSecretEncoding encoding, bool isPublicKey, bool looksStandard)
    {
        (_key, Encoding, IsPublicKey, LooksStandard) = (key, encoding, isPublicKey, looksStandard);
    }

    /// <summary>How it was written down.</summary>
    public WebhookSecretEncoding Encoding { get; }

    /// <summary>Whether it is a public key (<c>whpk_</c>), which is never the secret of an HMAC.</summary>
    public bool IsPublicKey { get; }

    /// <summary>Whether it is text that begins as the secrets of Standard Webhooks do.</summary>
    internal bool LooksStandard { get; }

    internal ReadOnlySpan<byte> Key => _key;

    /// <summary>A secret whose bytes are those of its text in UTF-8.</summary>
    /// <param name="text">The secret.</param>
    /// <exception cref="ArgumentException">
    /// It is empty, holds a control character, or begins or ends with white space, as what was pasted or mounted with a line end does.
    /// </exception>
    public static WebhookSecret FromText(string text) => Make(text, text, WebhookSecretEncoding.Text, System.Text.Encoding.UTF8.GetBytes);

    /// <summary>A secret that is written in base64 (RFC 4648 4).</summary>
    /// <param name="base64">The secret.</param>
    /// <exception cref="ArgumentException">It is empty, or no base64.</exception>
    public static WebhookSecret FromBase64(string base64) => Make(base64, base64, WebhookSecretEncoding.Base64, static text => Encodings.TryBase64(text));

    /// <summary>A secret that is written in hexadecimal digits.</summary>
    /// <param name="hex">The secret.</param>
    /// <exception cref="ArgumentException">It is empty, or no hexadecimal number of whole bytes.</exception>
    public static WebhookSecret FromHex(string hex) => Make(hex, hex, WebhookSecretEncoding.Hex, static text => Encodings.TryHex(text));

    /// <summary>A secret of Standard Webhooks: <c>whsec_</c> and base64, or <c>whpk_</c> and base64, which is a public key of Ed25519.</summary>
    /// <param name="secret">The secret, with its prefix.</param>
    /// <exception cref="ArgumentException">It has neither prefix, is empty, or no base64.</exception>
    public static WebhookSecret FromStandard(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var isPublicKey = secret.StartsWith(PublicKeyPrefix, StringComparison.Ordinal);
        if (!isPublicKey && !secret.StartsWith(SecretPrefix, StringComparison.Ordinal))
        {
            throw new ArgumentException($"A secret of Standard Webhooks begins with {SecretPrefix} or {PublicKeyPrefix}.", nameof(secret));
        }

        var rest = secret[(isPublicKey ? PublicKeyPrefix : SecretPrefix).Length..];
        return Make(secret, rest, WebhookSecretEncoding.Standard, static text => Encodings.TryBase64(text), isPublicKey);
    }

    /// <summary>A secret in an encoding that is said.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <exception cref="ArgumentException">It is empty, or not of the encoding.</exception>
    public static WebhookSecret From(string secret, WebhookSecretEncoding encoding) => encoding switch
    {
        WebhookSecretEncoding.Text => FromText(secret),
        WebhookSecretEncoding.Base64 => FromBase64(secret),
        WebhookSecretEncoding.Hex => FromHex(secret),
        WebhookSecretEncoding.Standard => FromStandard(secret),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
    };

    /// <summary>Says that it is redacted.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => "(redacted)";

    private static WebhookSecret Make(string secret, string rest, WebhookSecretEncoding encoding, Func<string, byte[]?> decode, bool isPublicKey = false)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var key = SecretText.FaultOf(rest) is { } fault ? throw new ArgumentException($"The webhook's secret {fault}.", nameof(secret)) : decode(rest);
        return key is { Length: > 0 }
            ? new WebhookSecret(key, encoding, isPublicKey, encoding is WebhookSecretEncoding.Text && rest.StartsWith(SecretPrefix, StringComparison.Ordinal))
            : throw new ArgumentException($"The webhook's secret is not written in {(encoding is WebhookSecretEncoding.Hex ? "hexadecimal digits" : "base64")}.", nameof(secret));
    }
}
