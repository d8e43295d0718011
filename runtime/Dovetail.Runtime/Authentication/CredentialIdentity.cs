using System.Security.Cryptography;
using System.Text;
using Dovetail.Authentication.Internal;

namespace Dovetail.Authentication;

/// <summary>
/// Who a credential stands for, as a text that holds no secret and is the same in every process: a keyed hash of its subject, user or client, else of its secret. Not bounded:
/// it keeps tenants apart, however many there are.
/// </summary>
internal static class CredentialIdentity
{
    private const int Length = 16;

    // Public, so that all processes agree: it keeps this hash apart from other hashes of the same key. Passwords are never hashed: a user has a name.
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("dovetail credential identity, version 1");

    /// <summary>The identity; null for no credential, and for one whose secrets are not at hand.</summary>
    public static string? Of(ApiCredential? credential) => Hash(credential?.StableIdentity ?? credential?.SecretIdentity);

    /// <summary>Whether calls are made as nobody.</summary>
    public static bool IsNobody(ApiCredential? credential) => credential is null or NoCredential;

    /// <summary>The same where it outlives the secret; null where it does not: an opaque token says nothing of whose it is, and the next one is another text.</summary>
    public static string? StableOf(ApiCredential? credential) => Hash(credential?.StableIdentity);

    private static string? Hash(string? text) =>
        text is null ? null : Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)).AsSpan(0, Length));
}
