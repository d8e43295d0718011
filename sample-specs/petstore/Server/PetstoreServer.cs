using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Samples.Server;

/// <summary>
/// The shop's side of petstore.yaml, in memory, on a free loopback port. It works on plain JSON and shares nothing with the generated client:
/// that the two understand each other is due to the document.
/// </summary>
internal sealed class PetstoreServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PetstoreServer(WebApplication app, string apiKey)
    {
        _app = app;
        ApiKey = apiKey;
    }

    /// <summary>Another one each time: no key stands in the code, not even in that of a sample.</summary>
    public string ApiKey { get; }

    public Uri Address => new(_app.Urls.Single() + "/v1");

    public static async Task<PetstoreServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        var app = builder.Build();
        var apiKey = Guid.NewGuid().ToString("N");
        app.Use((context, next) => CheckKeyAsync(context, next, apiKey));
        app.MapPets(new PetTable(), new PhotoAlbum());
        await app.StartAsync();
        return new PetstoreServer(app, apiKey);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task CheckKeyAsync(HttpContext context, RequestDelegate next, string apiKey)
    {
        var isOpen = context.Request.Path == "/v1/store/inventory";
        return isOpen || context.Request.Headers["X-Api-Key"] == apiKey
            ? next(context)
            : Problems.Of(StatusCodes.Status401Unauthorized, "Who are you?", "The header X-Api-Key is missing or wrong.").ExecuteAsync(context);
    }
}
