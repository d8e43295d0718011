using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dovetail.Authentication.OAuth;

/// <summary>A client's signed word that it is itself (RFC 7523 3): good for a minute, and once.</summary>
internal static class ClientAssertion
{
    private const int SecondsToLive = 60;

    /// <summary>Signed with the client's private key (<c>private_key_jwt</c>).</summary>
    public static string Create(string clientId, Uri audience, ClientAssertionKey key, DateTimeOffset now) =>
        Create(clientId, audience, now, (key.Algorithm, key.KeyId), key.Sign);

    /// <summary>Signed with the client's secret (<c>client_secret_jwt</c>, HS256: RFC 7518 3.2).</summary>
    public static string Create(string clientId, Uri audience, string secret, DateTimeOffset now) =>
        Create(clientId, audience, now, ("HS256", null), data => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), data));

    private static string Create(string clientId, Uri audience, DateTimeOffset now, (string Algorithm, string? KeyId) key, Func<byte[], byte[]> sign)
    {
        var head = Part(json =>
        {
            json.WriteString("alg", key.Algorithm);
            json.WriteString("typ", "JWT");
            if (key.KeyId is { } id)
            {
                json.WriteString("kid", id);
            }
        });
        var claims = Part(json =>
        {
            json.WriteString("iss", clientId);
            json.WriteString("sub", clientId);
            json.WriteString("aud", audience.OriginalString);
            json.WriteString("jti", Base64UrlText.Encode(RandomNumberGenerator.GetBytes(16)));
            json.WriteNumber("iat", now.ToUnixTimeSeconds());
            json.WriteNumber("exp", now.ToUnixTimeSeconds() + SecondsToLive);
        });
        var signed = $"{head}.{claims}";
        return $"{signed}.{Base64UrlText.Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Part(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Base64UrlText.Encode(bytes.WrittenSpan);
    }
}
