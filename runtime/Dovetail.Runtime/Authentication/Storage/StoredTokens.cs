using System.Buffers;
using System.Text.Json;
using Dovetail.Authentication.Internal;

namespace Dovetail.Authentication.Storage;

/// <summary>What a store keeps for a credential.</summary>
/// <param name="Token">The access token.</param>
/// <param name="ObtainedOn">When it came.</param>
/// <param name="RefreshToken">What gets the next one; null where there is nothing.</param>
internal sealed record StoredTokens(AccessToken Token, DateTimeOffset ObtainedOn, string? RefreshToken)
{
    public override string ToString() => "StoredTokens (redacted)";

    public byte[] Write()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("access_token", Token.Value);
            json.WriteNumber("obtained_on", ObtainedOn.ToUnixTimeMilliseconds());
            WriteDate(json, "expires_on", Token.ExpiresOn);
            WriteDate(json, "refresh_on", Token.RefreshOn);
            json.WriteString("scope", string.Join(' ', Token.Scopes));
            if (RefreshToken is not null)
            {
                json.WriteString("refresh_token", RefreshToken);
            }

            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <returns>The tokens; null where the entry is none of ours.</returns>
    public static StoredTokens? TryRead(byte[] entry)
    {
        try
        {
            using var document = JsonDocument.Parse(entry);
            var json = document.RootElement;
            var value = json.GetProperty("access_token").GetString() ?? "";
            return SecretRules.Header(value) is null ? Read(json, value) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static StoredTokens Read(JsonElement json, string value)
    {
        var token = new AccessToken(value, Date(json, "expires_on"))
        {
            RefreshOn = Date(json, "refresh_on"),
            Scopes = json.GetProperty("scope").GetString()?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
        return new StoredTokens(token, Date(json, "obtained_on") ?? default, json.TryGetProperty("refresh_token", out var refresh) ? refresh.GetString() : null);
    }

    private static DateTimeOffset? Date(JsonElement json, string name) =>
        json.TryGetProperty(name, out var date) ? DateTimeOffset.FromUnixTimeMilliseconds(date.GetInt64()) : null;

    private static void WriteDate(Utf8JsonWriter json, string name, DateTimeOffset? date)
    {
        if (date is { } known)
        {
            json.WriteNumber(name, known.ToUnixTimeMilliseconds());
        }
    }
}
