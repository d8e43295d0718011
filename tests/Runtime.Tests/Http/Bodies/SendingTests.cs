using Dovetail.Http;
using Dovetail.Http.Internal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dovetail.Runtime.Tests.Http.Bodies;

/// <summary>Bodies over a real connection.</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private WebApplication _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.MapPost("/form", static async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var files = form.Files.Select(static file => $"{file.Name}:{file.FileName}:{file.ContentType}:{file.Length}");
            return string.Join("|", form.Select(static field => $"{field.Key}={field.Value}").Concat(files));
        });
        await _server.StartAsync();
        _client.BaseAddress = new Uri(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_server_reads_a_multipart_body_with_a_large_file()
    {
        using var body = new MultipartRequestBody(
            new Parts(static writer =>
            {
                writer.Text("größe", "x\r\ny");
                writer.File("file", FileContent.FromBytes(new byte[1_000_000], "ü \"1\".png"));
                writer.File("more", FileContent.FromFactory(static _ => new(new MemoryStream(new byte[100_000]))));
            }),
            "multipart/form-data");

        Assert.Equal("größe=x\r\ny|file:ü %221%22.png:image/png:1000000|more:file:application/octet-stream:100000", await PostAsync(body));
    }

    [Fact]
    public async Task The_callers_own_error_while_sending_is_not_one_of_the_connection()
    {
        using var body = new MultipartRequestBody(
            new Parts(static writer => writer.File("file", FileContent.FromStream(new FailingStream()))), "multipart/form-data");

        var error = await Assert.ThrowsAsync<RequestBodyException>(() => PostAsync(body));

        Assert.Equal("disk", Assert.IsType<IOException>(error.InnerException).Message);
    }

    private async Task<string> PostAsync(MultipartRequestBody body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/form") { Content = body.CreateContent() };
        using var response = await _client.SendAsync(request, Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private sealed class FailingStream : MemoryStream
    {
        private int _reads;

        public override long Length => 200_000;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return _reads++ == 0 ? 100 : throw new IOException("disk");
        }
    }
}
