using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Samples.Server;

/// <summary>The API of orders.yaml, on a free port of this machine. It misbehaves when it is told to.</summary>
internal sealed class OrdersServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OrdersServer(WebApplication app)
    {
        _app = app;
        Tokens = new TokenDesk(ClientId, ClientSecret);
        var (customers, orders, payments) = (new Shelf(), new Shelf(), Payments);
        app.MapPost("/oauth/token", Tokens.Give);
        var api = app.MapGroup("/v1");
        api.MapCustomers(customers);
        api.MapOrders(orders, customers, Webhooks);
        api.MapPayments(payments, orders, Webhooks);
        app.Use(async (context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/v1"))
            {
                await next(context);
                return;
            }

            await Mischief.PlayAsync(
                context,
                () => Tokens.Knows(context.Request.Headers.Authorization) ? next(context) : Problems.Of(401, "Unknown token").ExecuteAsync(context),
                Tokens.Revoke);
        });
    }

    public Uri Address => new($"{_app.Urls.Single()}/v1");

    public string ClientId { get; } = "sample";

    public string ClientSecret { get; } = Guid.NewGuid().ToString("N");

    public TokenDesk Tokens { get; }

    public Mischief Mischief { get; } = new();

    public WebhookSender Webhooks { get; } = new();

    /// <summary>What was really paid.</summary>
    public Shelf Payments { get; } = new();

    public static async Task<OrdersServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new OrdersServer(builder.Build());
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync()
    {
        Webhooks.Dispose();
        return _app.DisposeAsync();
    }
}
