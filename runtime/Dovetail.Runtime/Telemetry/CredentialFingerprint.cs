using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Dovetail.Authentication;

namespace Dovetail.Telemetry;

/// <summary>
/// A tag that tells credentials apart without telling them. Of a key, which is meant to be random: the first eight hexadecimal digits of its SHA-256. Of users, clients and tokens:
/// eight digits of their <see cref="CredentialIdentity"/>. After a hundred, further ones count together, so that the tag has few values: it is none to keep anything apart by.
/// </summary>
internal static class CredentialFingerprint
{
    private const int MaxKeys = 100;
    private const int Digits = 8;
    private const string Others = "other";

    private static readonly ConcurrentDictionary<string, bool> Seen = new(StringComparer.Ordinal);

    /// <param name="configured">The credential as it was given.</param>
    /// <param name="resolved">The same with its secrets at hand.</param>
    /// <returns>The tag; null where there is no credential.</returns>
    public static string? TagOf(ApiCredential? configured, ApiCredential? resolved) =>
        configured is SecretCredential { IsReady: true } and not BasicCredential
            ? Bounded(OfKey(configured))
            : CredentialIdentity.StableOf(resolved ?? configured) is { } identity ? Bounded(identity[..Digits]) : null;

    private static string? OfKey(ApiCredential credential)
    {
        var secrets = new List<string>(1);
        credential.CollectSecrets(secrets);
        return secrets.Count == 0 ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secrets[0])).AsSpan(0, Digits / 2));
    }

    private static string? Bounded(string? fingerprint) =>
        fingerprint is null || Seen.ContainsKey(fingerprint) || (Seen.Count < MaxKeys && Seen.TryAdd(fingerprint, true)) ? fingerprint : Others;
}
