using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Dovetail.Runtime.Tests.Wire;

/// <summary>A real server on a free loopback port, which records what arrives and answers as it is told.</summary>
internal sealed class WireServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<WireRequest> _requests = new();
    private readonly WebApplication _app;

    private WireServer(Func<WireRequest, HttpContext, Task> respond)
    {
        Respond = respond;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            var request = await ReadAsync(context);
            _requests.Enqueue(request);
            await Respond(request, context);
        });
    }

    public Func<WireRequest, HttpContext, Task> Respond { get; set; }

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<WireRequest> Requests => [.. _requests];

    /// <summary>The only request.</summary>
    public WireRequest Request => Assert.Single(_requests);

    public static async Task<WireServer> StartAsync(Func<WireRequest, HttpContext, Task>? respond = null)
    {
        var server = new WireServer(respond ?? Answer(204));
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public static Func<WireRequest, HttpContext, Task> Answer(int status, string body = "", string? contentType = "application/json", params (string Name, string Value)[] headers) =>
        (_, context) =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers.Append(name, value);
            }

            if (body.Length == 0)
            {
                return Task.CompletedTask;
            }

            context.Response.ContentType = contentType;
            return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body)).AsTask();
        };

    public void Answers(int status, string body = "", string? contentType = "application/json", params (string Name, string Value)[] headers) =>
        Respond = Answer(status, body, contentType, headers);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<WireRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")));
        return new WireRequest(context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, [.. headers], body.ToArray());
    }
}
