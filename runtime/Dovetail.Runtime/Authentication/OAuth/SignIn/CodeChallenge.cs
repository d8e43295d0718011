using System.Security.Cryptography;
using System.Text;

namespace Dovetail.Authentication.OAuth;

/// <summary>Proof key for code exchange (RFC 7636), with S256: a verifier in plain text would prove nothing.</summary>
internal static class CodeChallenge
{
    /// <summary>A verifier of 43 characters from 32 random bytes (RFC 7636 4.1).</summary>
    public static string CreateVerifier() => Base64UrlText.Encode(RandomNumberGenerator.GetBytes(32));

    public static string Of(string verifier) => Base64UrlText.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
