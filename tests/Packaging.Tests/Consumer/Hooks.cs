using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Webhooks:Hooks:Scheme"] = "GitHub",
    ["Webhooks:Hooks:Secret"] = "secret",
    ["Webhooks:Hooks:Tolerance"] = "00:01:00",
});
await using var app = builder.Build();
app.MapHooksWebhooks("/hooks", hooks => hooks.OnOrderPaid((paid, _) =>
{
    Console.WriteLine($"paid {paid.Id}: {paid.Title}");
    return Task.CompletedTask;
}));
await app.StartAsync();

using var sender = new HttpClient();
foreach (var secret in (string[])["another", "secret", "secret"])
{
    var body = """{"type":"order.paid","id":7,"title":"tea"}"""u8.ToArray();
    using var request = new HttpRequestMessage(HttpMethod.Post, $"{app.Urls.Single()}/hooks") { Content = new ByteArrayContent(body) };
    request.Headers.Add("X-Hub-Signature-256", "sha256=" + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));
    request.Headers.Add("X-GitHub-Delivery", "d1");
    using var response = await sender.SendAsync(request);
    Console.WriteLine((int)response.StatusCode);
}
