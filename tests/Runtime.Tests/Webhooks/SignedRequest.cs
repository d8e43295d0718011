using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dovetail.Webhooks;

namespace Dovetail.Runtime.Tests.Webhooks;

/// <summary>Signs as Standard Webhooks do, by their formula.</summary>
internal static class SignedRequest
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public static WebhookRequest Of(string body, DateTimeOffset at, string id = "msg_1", string secret = Secret, params (string Name, string Value)[] more) =>
        Of(Encoding.UTF8.GetBytes(body), at, id, secret, more);

    public static WebhookRequest Of(byte[] body, DateTimeOffset at, string id = "msg_1", string secret = Secret, params (string Name, string Value)[] more)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{time}."), .. body]);
        return new WebhookRequest(
            [
                KeyValuePair.Create("webhook-id", id),
                KeyValuePair.Create("webhook-timestamp", time),
                KeyValuePair.Create("webhook-signature", "v1," + Convert.ToBase64String(mac)),
                .. more.Select(static header => KeyValuePair.Create(header.Name, header.Value)),
            ],
            body);
    }

    public static string Signature(WebhookRequest request) => request.Headers["webhook-signature"]!;

    /// <summary>The request with a header in place of its own.</summary>
    public static WebhookRequest With(this WebhookRequest request, string name, params string[] values) =>
        new([.. request.Headers.Where(header => header.Key != name), .. values.Select(value => KeyValuePair.Create(name, value))], request.Body);
}
