using System.Net;
using System.Text;
using System.Text.Json;

namespace Dovetail.Authentication;

/// <summary>Blacks out a call's own secrets in text that came from a server, or that others read: as they are, and in the forms that they take in URLs, JSON and headers.</summary>
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

        // Twice: an encoded secret is encoded again where a header or URL is said back in JSON or in another URL.
        var forms = secrets.Where(static secret => secret.Length > 0).SelectMany(Forms).SelectMany(Forms).Distinct(StringComparer.Ordinal);

        // The longest first: a secret may be part of another form of itself. Hexadecimal digits of an escape may be of either case.
        foreach (var form in forms.OrderByDescending(static form => form.Length))
        {
            text = text.Replace(form, Mark, form.AsSpan().ContainsAny('%', '\\') ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<string> Forms(string secret)
    {
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=');
        return
        [
            secret,
            Uri.EscapeDataString(secret),
            WebUtility.UrlEncode(secret),
            JsonEncodedText.Encode(secret).ToString(),
            base64,
            base64.Replace('+', '-').Replace('/', '_'),
        ];
    }
}
