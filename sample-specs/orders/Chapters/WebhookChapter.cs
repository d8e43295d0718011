using System.Net;
using System.Threading.Channels;
using Dovetail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Samples.Orders;

namespace Samples.Chapters;

/// <summary>What the server tells on its own comes verified, typed and once.</summary>
internal sealed class WebhookChapter : IChapter
{
    public string Title => "Webhooks";

    public async Task PlayAsync(Scene scene)
    {
        var paid = Channel.CreateUnbounded<OrderPaid>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Webhooks:Orders:Scheme", "StandardWebhooks"), new("Webhooks:Orders:Secrets:0", scene.Server.Webhooks.Secret)]);
        await using var app = builder.Build();
        app.MapOrdersWebhooks("/webhooks/orders", hooks => hooks.OnOrderPaid((e, cancellationToken) => paid.Writer.WriteAsync(e, cancellationToken).AsTask()));
        await app.StartAsync();
        scene.Server.Webhooks.Listener = new Uri($"{app.Urls.Single()}/webhooks/orders");

        Order order = await scene.Client.Orders.CreateAsync(Goods.Order(customer: 6));
        await scene.Client.Payments.CreateAsync(new() { OrderId = order.Id, Amount = order.Total });
        var told = await paid.Reader.ReadAsync();
        scene.Prove("a webhook comes typed", told.OrderId == order.Id && told.Amount == order.Total);

        var body = $$"""{"type":"order.paid","order_id":{{order.Id}},"amount":1}""";
        var forged = await scene.Server.Webhooks.PostAsync(body, isForged: true);
        var first = await scene.Server.Webhooks.PostAsync(body, id: "msg_again");
        var again = await scene.Server.Webhooks.PostAsync(body, id: "msg_again");
        await paid.Reader.ReadAsync();
        scene.Server.Webhooks.Listener = null;
        scene.Say($"order {order.Id} is paid; a forged one: {(int)forged}; the same one twice: handled once");
        scene.Prove("a forged webhook is refused", forged is HttpStatusCode.Unauthorized);
        scene.Prove("a webhook that comes twice is handled once", (int)first is >= 200 and < 300 && (int)again is >= 200 and < 300 && !paid.Reader.TryRead(out _));
    }
}
