using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Features;

/// <summary>An application that receives webhooks on a free loopback port, and a sender that signs as GitHub does.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    public const string Secret = "s3cret";

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private WebhookHost(WebApplication app)
    {
        _app = app;
        _client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    /// <param name="map">Maps the endpoint.</param>
    /// <param name="settings">The configuration; that of GitHub with the secret by default.</param>
    public static async Task<WebhookHost> StartAsync(Action<WebApplication> map, Dictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings ?? new() { ["Webhooks:Webhooks:Scheme"] = "GitHub", ["Webhooks:Webhooks:Secret"] = Secret });
        var app = builder.Build();
        try
        {
            map(app);
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new WebhookHost(app);
    }

    public IConfigurationRoot Configuration => (IConfigurationRoot)_app.Configuration;

    public Task<HttpResponseMessage> SendAsync(string body, string id = "d1", string secret = Secret, string type = "application/json", string path = "/hooks") =>
        SendAsync(new ByteArrayContent(Encoding.UTF8.GetBytes(body)), Signature(Encoding.UTF8.GetBytes(body), secret), id, type, path);

    public async Task<HttpResponseMessage> SendAsync(HttpContent content, string signature, string id = "d1", string type = "application/json", string path = "/hooks")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("X-Hub-Signature-256", signature);
        request.Headers.Add("X-GitHub-Delivery", id);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await _client.SendAsync(request);
    }

    public static string Signature(byte[] body, string secret = Secret) =>
        "sha256=" + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)).ToLower(CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
