using System.Security.Cryptography;
using System.Text;
using Dovetail.Authentication.OAuth;

namespace Dovetail.Authentication.Storage;

/// <summary>The key of a credential's tokens in a store: a digest of everything that shapes them, so that no two credentials ever meet by accident.</summary>
internal static class TokenKey
{
    public static string Of(OAuthRegistration registration, string grant, IEnumerable<string> scopes, string secret)
    {
        string?[] parts =
        [
            registration.Issuer?.OriginalString,
            registration.TokenEndpoint?.OriginalString,
            registration.ClientId,
            grant,
            registration.Account,
            secret,
            .. registration.Parameters.OrderBy(static parameter => parameter.Key, StringComparer.Ordinal).SelectMany(static parameter => new[] { parameter.Key, parameter.Value }),
            "scopes",
            .. scopes,
        ];

        // The lengths keep "ab" and "c" apart from "a" and "bc".
        var text = string.Concat(parts.Select(static part => FormattableString.Invariant($"{part?.Length ?? -1}:{part}\n")));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
