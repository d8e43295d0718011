namespace Dovetail.Authentication;

/// <summary>Blacks out a call's own secrets in text that came from a server: some echo what they were sent.</summary>
internal static class Redaction
{
    private const string Mark = "***";

    public static string Apply(string text, ApiCredential? credential)
    {
        if (credential is null || text.Length == 0)
        {
            return text;
        }

        var secrets = new List<string>();
        credential.CollectSecrets(secrets);
        foreach (var secret in secrets.Where(static secret => secret.Length > 0).OrderByDescending(static secret => secret.Length))
        {
            text = text
                .Replace(secret, Mark, StringComparison.Ordinal)
                .Replace(Uri.EscapeDataString(secret), Mark, StringComparison.Ordinal);
        }

        return text;
    }
}
