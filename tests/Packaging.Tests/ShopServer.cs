using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dovetail.Packaging.Tests;

/// <summary>The server of Consumer/shop.yaml.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    /// <summary>What Consumer/Program.cs prints if all goes well.</summary>
    public const string ExpectedOutput = """
        order 7: tea, Open
        3 orders: tea, cake, jam
        NotFound: no order 8
        body, $.title: must have at least 1 character. | body, $.title: does not match the pattern ^[a-z]+$. | body, $.mail: is not of the format email. | body, $.price: must be a multiple of 0.01. | body, $.tags.kind: must have at most 5 characters.
        {"id":7,"title":"tea","status":"open"}
        Sale { Id = 7, Title = tea, Status = open }
        """;

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _headers;

    private ShopServer(WebApplication app, ConcurrentQueue<string> headers) => (_app, _headers) = (app, headers);

    /// <summary>The names of the headers of all requests.</summary>
    public IEnumerable<string> Headers => _headers;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<ShopServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        var app = builder.Build();
        var headers = new ConcurrentQueue<string>();
        app.Use((context, next) =>
        {
            foreach (var name in context.Request.Headers.Keys)
            {
                headers.Enqueue(name);
            }

            return next(context);
        });
        app.MapPost("/token", () => Results.Json(new JsonObject { ["access_token"] = "secret", ["token_type"] = "Bearer", ["expires_in"] = 3600 }));
        app.MapPost("/orders", (JsonObject order, HttpRequest request) =>
            request.Headers.Authorization == "Bearer secret" ? Results.Json(Order(7, (string)order["title"]!)) : Results.Unauthorized());
        app.MapGet("/orders/{id:int}", (int id) => id == 7 ? Results.Json(Order(7, "tea")) : Results.Json(new JsonObject { ["message"] = $"no order {id}" }, statusCode: 404));
        app.MapGet("/orders", (int offset = 0, int limit = 2) => List(offset, limit));
        await app.StartAsync();
        return new ShopServer(app, headers);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IResult List(int offset, int limit)
    {
        string[] titles = ["tea", "cake", "jam"];
        var items = titles.Skip(offset).Take(limit).Select(JsonNode? (title, i) => Order(offset + i, title));
        return Results.Json(new JsonObject { ["items"] = new JsonArray([.. items]), ["total"] = titles.Length });
    }

    private static JsonObject Order(int id, string title) => new() { ["id"] = id, ["title"] = title, ["status"] = "open" };
}
