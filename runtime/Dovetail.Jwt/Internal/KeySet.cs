using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Dovetail.Jwt.Internal;

/// <summary>An issuer's keys for signatures.</summary>
internal sealed class KeySet(IReadOnlyList<JsonWebKey> keys, DateTimeOffset fetchedOn)
{
    private const int MaxKeys = 100;

    public DateTimeOffset FetchedOn => fetchedOn;

    /// <summary>Reads a JSON Web Key Set (RFC 7517 5). Keys of other kinds or for other uses are left out.</summary>
    /// <returns>The keys; null where the text is no such set.</returns>
    public static KeySet? TryRead(string json, DateTimeOffset fetchedOn)
    {
        try
        {
            var keys = new JsonWebKeySet(json).Keys.Where(static key => key.Kty is "RSA" or "EC" && key.Use is null or "" or "sig").Take(MaxKeys);
            return new KeySet([.. keys], fetchedOn);
        }
        catch (Exception e) when (e is ArgumentException or System.Text.Json.JsonException or FormatException or SecurityTokenException)
        {
            return null;
        }
    }

    /// <summary>The key that a token names, fit for its algorithm; the only one, where it names none.</summary>
    public SecurityKey? Find(JsonWebToken jwt)
    {
        var fitting = keys.Where(key => Fits(key, jwt.Alg) && (string.IsNullOrEmpty(jwt.Kid) || key.Kid == jwt.Kid)).Take(2).ToArray();
        return fitting is [var only] || (fitting.Length > 1 && !string.IsNullOrEmpty(jwt.Kid)) ? fitting[0] : null;
    }

    private static bool Fits(JsonWebKey key, string algorithm) =>
        (string.IsNullOrEmpty(key.Alg) || key.Alg == algorithm)
        && (key.Kty == "RSA" ? algorithm[0] is 'R' or 'P' : algorithm[0] is 'E' && key.Crv == CurveOf(algorithm));

    // RFC 7518 3.4: each of these algorithms has one curve.
    private static string CurveOf(string algorithm) => algorithm switch { "ES384" => "P-384", "ES512" => "P-521", _ => "P-256" };
}
