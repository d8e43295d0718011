using Dovetail.Testing.Server.Answers;
using Dovetail.Testing.Server.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dovetail.Testing.Server;

/// <summary>A free port of the loopback interface, and Kestrel behind it.</summary>
internal sealed class TestListener : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestListener(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<TestListener> StartAsync(Func<Arrived, MadeAnswer> handle, long limit, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        app.Run(async context =>
        {
            var request = await ArrivalReader.ReadAsync(context, limit, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context.Response, handle(request), context.Request.Method == "HEAD").ConfigureAwait(false);
        });
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return new TestListener(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpResponse response, MadeAnswer answer, bool isHead)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.Append(name, value);
        }

        if (answer.ContentType is { } mediaType)
        {
            response.ContentType = mediaType;
        }

        if (!isHead && !answer.Body.IsEmpty)
        {
            await response.Body.WriteAsync(answer.Body).ConfigureAwait(false);
        }
    }
}
