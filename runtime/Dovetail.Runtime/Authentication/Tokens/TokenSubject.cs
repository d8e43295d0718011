using System.Text.Json;

namespace Dovetail.Authentication.Tokens;

/// <summary>
/// Reads of a token whose it is, where it is a JSON Web Token that says so (RFC 7519 4.1.1, 4.1.2). Nothing is verified: the text tells callers of this process apart, and opens
/// nothing.
/// </summary>
internal static class TokenSubject
{
    private const int MostCharacters = 64 * 1024;

    /// <summary>Issuer and subject; null where the token does not tell.</summary>
    public static string? Of(string token)
    {
        var parts = token.Length > MostCharacters ? [] : token.Split('.');
        if (parts.Length != 3 || Decode(parts[1]) is not { } payload)
        {
            return null;
        }

        try
        {
            using var claims = JsonDocument.Parse(payload);
            return Claim(claims.RootElement, "sub") is { Length: > 0 } subject ? $"subject {Claim(claims.RootElement, "iss")}\n{subject}" : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Claim(JsonElement claims, string name) =>
        claims.ValueKind is JsonValueKind.Object && claims.TryGetProperty(name, out var claim) && claim.ValueKind is JsonValueKind.String ? claim.GetString() : null;

    private static byte[]? Decode(string text)
    {
        var base64 = text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
