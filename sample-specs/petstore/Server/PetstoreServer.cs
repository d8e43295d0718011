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
    public const string ApiKey = "let-me-in";

    private readonly WebApplication _app;

    private PetstoreServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single() + "/v1");

    public static async Task<PetstoreServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        var app = builder.Build();
        app.Use(CheckKeyAsync);
        app.MapPets(new PetTable(), new PhotoAlbum());
        await app.StartAsync();
        return new PetstoreServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task CheckKeyAsync(HttpContext context, RequestDelegate next)
    {
        var isOpen = context.Request.Path == "/v1/store/inventory";
        return isOpen || context.Request.Headers["X-Api-Key"] == ApiKey
            ? next(context)
            : Problems.Of(StatusCodes.Status401Unauthorized, "Who are you?", "The header X-Api-Key is missing or wrong.").ExecuteAsync(context);
    }
}
