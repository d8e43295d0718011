using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Dovetail.Telemetry;

/// <summary>
/// Tells keys apart without telling them: the first eight hexadecimal digits of the SHA-256. Only of keys that are meant to be random: of a password, even that much
/// would let guesses be verified. After a hundred keys, further ones count together, so that the tag has few values.
/// </summary>
internal static class CredentialFingerprint
{
    private const int MaxKeys = 100;
    private const string Others = "other";

    private static readonly ConcurrentDictionary<string, bool> Seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint; null where the credential is no lasting key: a password, a token that is fetched, several credentials.</summary>
    public static string? Of(ApiCredential? credential)
    {
        if (credential is not SecretCredential { IsReady: true } || credential is BasicCredential)
        {
            return null;
        }

        var secrets = new List<string>(1);
        credential.CollectSecrets(secrets);
        return secrets.Count == 0 ? null : Bounded(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secrets[0])).AsSpan(0, 4)));
    }

    private static string Bounded(string fingerprint) =>
        Seen.ContainsKey(fingerprint) || (Seen.Count < MaxKeys && Seen.TryAdd(fingerprint, true)) ? fingerprint : Others;
}
