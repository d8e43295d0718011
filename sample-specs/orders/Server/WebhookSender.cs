using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Samples.Server;

/// <summary>Tells a listener what has happened, signed as Standard Webhooks have it.</summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private int _sent;

    /// <summary>What the listener has to know.</summary>
    public string Secret => $"whsec_{Convert.ToBase64String(_key)}";

    /// <summary>Where the listener is; null: nobody listens.</summary>
    public Uri? Listener { get; set; }

    public void Send(JsonObject happening)
    {
        if (Listener is not null)
        {
            _ = PostAsync(happening.ToJsonString());
        }
    }

    /// <summary>Sends an event, signed with the secret, or by somebody who does not have it.</summary>
    public async Task<HttpStatusCode> PostAsync(string body, string? id = null, bool isForged = false)
    {
        id ??= string.Create(CultureInfo.InvariantCulture, $"msg_{Interlocked.Increment(ref _sent)}");
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(isForged ? RandomNumberGenerator.GetBytes(32) : _key, Encoding.UTF8.GetBytes($"{id}.{time}.{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, Listener) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", time);
        request.Headers.Add("webhook-signature", $"v1,{Convert.ToBase64String(signature)}");
        using var response = await _http.SendAsync(request);
        return response.StatusCode;
    }

    public void Dispose() => _http.Dispose();
}
