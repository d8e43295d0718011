using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dovetail.Benchmarks.Calls;

/// <summary>Kestrel in a process of its own, so that its work is not counted as the client's. It ends when its input does.</summary>
internal static class LoopbackServer
{
    public const string Marker = "--serve";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.MapGet("/v1/orders/{id}", static context => AnswerAsync(context, StatusCodes.Status200OK));
        app.MapPost("/v1/orders", static context => AnswerAsync(context, StatusCodes.Status201Created));
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static async Task AnswerAsync(HttpContext context, int status)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = OrderTexts.Order.Length;
        await context.Response.Body.WriteAsync(OrderTexts.Order);
    }
}
