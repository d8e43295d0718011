using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Dovetail.Authentication;

/// <summary>Blacks out a call's own secrets in text that came from a server, or that others read: as they are, and in the forms that they take in URLs, JSON and headers.</summary>
internal static class Redaction
{
    private const string Mark = "***";

    // A shorter one is a part of any text: it would be told by what is missing, and the text could not be read.
    private const int ShortestSecret = 4;

    public static string Apply(string text, ApiCredential? credential)
    {
        if (credential is null || text.Length == 0)
        {
            return text;
        }

        var secrets = new List<string>();
        credential.CollectSecrets(secrets);
        secrets.RemoveAll(static secret => secret.Length < ShortestSecret);

        // Twice: an encoded secret is encoded again where a header or URL is said back in JSON or in another URL.
        var forms = secrets.SelectMany(Forms).SelectMany(Forms).Distinct(StringComparer.Ordinal);

        // The longest first: a secret may be part of another form of itself. Hexadecimal digits of an escape may be of either case.
        foreach (var form in forms.OrderByDescending(static form => form.Length))
        {
            text = text.Replace(form, Mark, form.AsSpan().ContainsAny('%', '\\') ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        }

        // JSON lets a writer escape any character: PHP does so with each slash.
        foreach (var secret in text.Contains('\\', StringComparison.Ordinal) ? secrets : [])
        {
            text = WithoutEscaped(text, secret);
        }

        return text;
    }

    private static string WithoutEscaped(string text, string secret)
    {
        var output = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = EndOfEscaped(text, i, secret);
            output.Append(end < 0 ? text.AsSpan(i, 1) : Mark);
            i = end < 0 ? i + 1 : end;
        }

        return output.ToString();
    }

    /// <summary>Where a text ends that stands for the secret in a JSON string; -1 where none begins there.</summary>
    private static int EndOfEscaped(string text, int start, string secret)
    {
        var at = start;
        foreach (var character in secret)
        {
            var rest = text.AsSpan(at);
            var length = rest is ['\\', 'u', _, _, _, _, ..] && IsCodeOf(rest.Slice(2, 4), character) ? 6
                : rest is ['\\', '/' or '"' or '\\', ..] && rest[1] == character ? 2
                : rest is [var plain, ..] && plain == character ? 1
                : 0;
            if (length == 0)
            {
                return -1;
            }

            at += length;
        }

        return at;
    }

    private static bool IsCodeOf(ReadOnlySpan<char> digits, char character) =>
        ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code == character;

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
