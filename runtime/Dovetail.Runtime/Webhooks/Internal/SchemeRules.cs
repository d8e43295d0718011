namespace Dovetail.Webhooks.Internal;

/// <summary>What is wrong with a scheme, its secrets and its tolerance: everything that would verify nothing, or too much.</summary>
internal static class SchemeRules
{
    public static IEnumerable<string> FailuresOf(WebhookScheme scheme)
    {
        if (string.IsNullOrWhiteSpace(scheme.SignatureHeader))
        {
            yield return "SignatureHeader: the header with the signature has no name.";
        }

        if (Count(scheme.Signed, SignedText.Body) != 1)
        {
            yield return "Signed: {body} has to stand in what is signed, once.";
        }

        var hasTime = scheme.TimestampHeader is not null || scheme.TimestampPrefix is not null;
        if (hasTime != scheme.Signed.Contains(SignedText.Timestamp, StringComparison.Ordinal))
        {
            yield return hasTime
                ? "Signed: the time of sending is not signed ({timestamp}), so anybody could change it."
                : "Signed: there is no header or prefix that {timestamp} comes from.";
        }

        if (scheme is { TimestampHeader: not null, TimestampPrefix: not null })
        {
            yield return "TimestampPrefix: the time of sending has a header of its own.";
        }

        if (scheme.TimestampPrefix is not null && scheme.Separator is null)
        {
            yield return "Separator: what stands between the time of sending and the signatures is not said.";
        }

        if (scheme.IdHeader is null && scheme.Signed.Contains(SignedText.Id, StringComparison.Ordinal))
        {
            yield return "Signed: there is no header that {id} comes from.";
        }
    }

    public static IEnumerable<string> FailuresOf(WebhookScheme scheme, IReadOnlyCollection<WebhookSecret> secrets)
    {
        if (secrets.Count == 0)
        {
            yield return "Secrets: there is none. Without a secret anybody could send.";
        }

        if (secrets.Any(static secret => secret is null))
        {
            yield return "Secrets: one is null.";
            yield break;
        }

        if (scheme.Ed25519 is null && secrets.Any(static secret => secret.IsPublicKey))
        {
            yield return "Secrets: a public key (whpk_) verifies only with the scheme's Ed25519 set.";
        }

        if (secrets.Any(static secret => secret is { IsPublicKey: true, Key.Length: not 32 }))
        {
            yield return "Secrets: a public key of Ed25519 has 32 bytes.";
        }

        if (scheme.SecretEncoding is WebhookSecretEncoding.Text && secrets.Any(static secret => secret.Encoding is WebhookSecretEncoding.Standard))
        {
            yield return $"Secrets: a secret of {scheme.Name} is all text, its prefix too: WebhookSecret.FromText.";
        }

        if (scheme.SecretEncoding is WebhookSecretEncoding.Standard && secrets.Any(static secret => secret.LooksStandard))
        {
            yield return $"Secrets: what follows whsec_ is base64 in {scheme.Name}: WebhookSecret.FromStandard.";
        }
    }

    public static IEnumerable<string> FailuresOf(TimeSpan tolerance) =>
        tolerance <= TimeSpan.Zero || tolerance > TimeSpan.FromDays(1) ? ["Tolerance: more than nothing, and at most a day."] : [];

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
