using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dovetail.Tool.Tests;

/// <summary>What a server says of itself, by requests that change nothing.</summary>
public sealed class HealthTests : IDisposable
{
    private const string Shop = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        servers: [{ url: /v1 }]
        paths:
          /orders:
            get: { operationId: listOrders, responses: { '200': { description: All. } } }
            post: { operationId: createOrder, responses: { '204': { description: Done. } } }
          /orders/{id}:
            get: { operationId: getOrder, parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '200': { description: It. } } }
          /search:
            get: { operationId: search, parameters: [{ name: q, in: query, required: true, schema: { type: string } }], responses: { '200': { description: It. } } }
          /status:
            get: { operationId: getStatus, responses: { '200': { description: It. } } }
        """;

    private readonly ToolFolder _folder = new ToolFolder().Write("shop.yaml", Shop);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Only_what_needs_no_arguments_and_changes_nothing_is_called()
    {
        await using var server = await LocalServer.StartAsync(context =>
        {
            context.Response.Headers["X-RateLimit-Remaining"] = "41";
            return context.Response.WriteAsync(context.Request.Headers.Authorization == "Bearer t" ? "[]" : "no");
        });
        var run = (await _folder.RunAsync("health", "shop.yaml", "--timeout", "60", "--base-url", server.Url + "/v1", "--header", "Authorization: Bearer t")).AssertCode(ExitCode.Success);
        Assert.Equal(["GET /v1/", "GET /v1/orders", "GET /v1/status"], server.Requests);
        Assert.Contains("X-RateLimit-Remaining: 41", run.Output);
        Assert.Contains("2 operations called, all answer as operations do", run.Output);
    }

    [Fact]
    public async Task What_fails_is_told_and_makes_the_exit_code()
    {
        await using var server = await LocalServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path.Value switch { "/v1/orders" => 503, "/v1/status" => 401, _ => 200 };
            return Task.CompletedTask;
        });
        var run = (await _folder.RunAsync("health", "shop.yaml", "--timeout", "60", "--base-url", server.Url + "/v1")).AssertCode(ExitCode.Findings);
        Assert.Contains("the server fails", run.Output);
        Assert.Contains("asks for a credential", run.Output);
        Assert.Contains("2 operations called, 1 answer as operations do", run.Output);
    }

    [Fact]
    public async Task After_a_429_nothing_more_is_asked()
    {
        await using var server = await LocalServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/" ? 200 : 429;
            context.Response.Headers.RetryAfter = "30";
            return Task.CompletedTask;
        });
        var run = await _folder.RunAsync("health", "shop.yaml", "--timeout", "60", "--base-url", server.Url);
        Assert.Equal(["GET /", "GET /orders"], server.Requests);
        Assert.Contains("limits calls: nothing more is asked; Retry-After: 30", run.Output);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        string url;
        await using (var server = await LocalServer.StartAsync(_ => Task.CompletedTask))
        {
            url = server.Url;
        }

        var run = (await _folder.RunAsync("health", "shop.yaml", "--timeout", "60", "--base-url", url)).AssertCode(ExitCode.Findings);
        Assert.Contains("reachable  no: ", run.Output);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        await using var server = await LocalServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var run = (await _folder.RunAsync("health", "shop.yaml", "--base-url", server.Url, "--timeout", "1")).AssertCode(ExitCode.Findings);
        Assert.Contains("reachable  no: no answer within 1 seconds", run.Output);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_told_with_its_end()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var own = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var certificate = X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await using var app = builder.Build();
        app.Run(_ => Task.CompletedTask);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        var run = (await _folder.RunAsync("health", "shop.yaml", "--timeout", "60", "--base-url", url)).AssertCode(ExitCode.Findings);
        Assert.Contains("reachable  no: the certificate is not valid: RemoteCertificate", run.Output);
        Assert.Contains("certificate until 2999-01-01", run.Output);
    }

    [Theory]
    [InlineData("ftp://shop.example")]
    [InlineData("nonsense")]
    public async Task A_base_url_that_is_none_is_refused(string url) =>
        Assert.Contains("is no address of a server", (await _folder.RunAsync("health", "shop.yaml", "--base-url", url)).AssertCode(ExitCode.Failure).Error);

    [Fact]
    public async Task Without_an_address_the_user_is_asked_for_one() =>
        Assert.Contains("--base-url does", (await _folder.RunAsync("health", "shop.yaml")).AssertCode(ExitCode.Failure).Error);

    [Theory]
    [InlineData("no colon")]
    [InlineData("A: b\r\nC: d")]
    [InlineData(": b")]
    public async Task A_header_that_is_none_is_refused_and_not_repeated(string header)
    {
        var run = (await _folder.RunAsync("health", "shop.yaml", "--base-url", "http://127.0.0.1:1", "--header", header)).AssertCode(ExitCode.Failure);
        Assert.Equal("dovetail: A header is written as --header \"Name: value\".\n", run.Error);
    }
}
