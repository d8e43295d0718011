using Dovetail;
using Samples.Orders;
using Samples.Server;

namespace Samples.Chapters;

/// <summary>A payment whose answer is lost is paid once.</summary>
internal sealed class PaymentChapter : IChapter
{
    public string Title => "A payment, once";

    public async Task PlayAsync(Scene scene)
    {
        Order order = await scene.Client.Orders.CreateAsync(Goods.Order(customer: 1));
        scene.Server.Mischief.Plan("POST", "/v1/payments", new Trick.CutAfterWork());
        var payment = await scene.Client.Payments.CreateAsync(
            new() { OrderId = order.Id, Amount = order.Total },
            new RequestOptions { IdempotencyKey = $"order-{order.Id}" }).WithResponse();

        scene.Say($"the connection broke after the work: {payment.Attempts} attempts, {scene.Server.Payments.Count} payment of {payment.Value.Amount}");
        scene.Prove("a key makes a call one that can be repeated", payment.Attempts == 2);
        scene.Prove("it was paid once", scene.Server.Payments.Count == 1);
    }
}
