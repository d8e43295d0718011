using Dovetail;
using Samples.Orders;
using Samples.Server;

namespace Samples.Chapters;

/// <summary>Many at once, an outcome for each.</summary>
internal sealed class BatchChapter : IChapter
{
    public string Title => "Batches";

    public async Task PlayAsync(Scene scene)
    {
        scene.Server.Mischief.Plan("POST", "/v1/orders", [.. Enumerable.Repeat(new Trick.Fail(503), 4)]);
        NewOrder[] orders = [.. Enumerable.Range(1, 40).Select(number => Goods.Order(customer: number == 13 ? 9999 : 4, reference: $"{number}"))];
        var each = await Batch.RunAsync(orders, order => scene.Client.Orders.CreateAsync(order), new() { Concurrency = 8 });
        scene.Say($"40 orders, four failures on the way: {each.Succeeded.Count} placed, item {each.Failed[0].Index} refused");
        scene.Prove("each item has its outcome", each is { Count: 40, Failed: [{ Index: 12, Error: ApiResponseException<ValidationProblem> }] });

        var bulk = await Batch.RunAsync(orders, size: 15, chunk => scene.Client.Orders.ImportAsync(chunk));
        scene.Say($"in three requests: {bulk.Succeeded.Count} placed, item {bulk.Failed[0].Index} refused with {(int)bulk.Failed[0].Answer!.StatusCode!}");
        scene.Prove("a 207 is an outcome for each item", bulk is { Count: 40, Failed: [{ Index: 12 }] });
    }
}
