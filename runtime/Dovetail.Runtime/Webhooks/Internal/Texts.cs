namespace Dovetail.Webhooks.Internal;

/// <summary>What each fault is called. Nothing of the request stands in it: whoever sent it may be anybody.</summary>
internal static class Texts
{
    public static string Of(WebhookVerificationReason reason, WebhookScheme scheme) => reason switch
    {
        WebhookVerificationReason.MissingHeader => $"The request lacks a header of its signature: {string.Join(", ", HeadersOf(scheme))}.",
        WebhookVerificationReason.RepeatedHeader => $"A header of its signature came more than once: {string.Join(", ", HeadersOf(scheme))}.",
        WebhookVerificationReason.MalformedSignature => $"The header {scheme.SignatureHeader} holds no signature that could be one.",
        WebhookVerificationReason.UnknownVersion => $"The header {scheme.SignatureHeader} holds no signature of a version that is verified.",
        WebhookVerificationReason.MalformedTimestamp => "The time of sending is no number.",
        WebhookVerificationReason.TooOld => "The request was sent too long ago, or the clocks differ.",
        WebhookVerificationReason.TooNew => "The request was sent in the future, or the clocks differ.",
        _ => "The signature is not that of the request under any of the secrets. The body has to be the bytes as they came.",
    };

    private static IEnumerable<string> HeadersOf(WebhookScheme scheme) =>
        ((string?[])[scheme.SignatureHeader, scheme.TimestampHeader, scheme.Signed.Contains("{id}", StringComparison.Ordinal) ? scheme.IdHeader : null]).OfType<string>();
}
