using Dovetail;
using Samples.Orders;

namespace Samples.Chapters;

/// <summary>All items over all pages, from where one stopped.</summary>
internal sealed class PageChapter : IChapter
{
    public string Title => "Pages";

    public async Task PlayAsync(Scene scene)
    {
        await Batch.RunAsync(Enumerable.Range(1, 30), number => scene.Client.Orders.CreateAsync(Goods.Order(customer: 2, price: number)));
        var all = await scene.Client.Orders.ListAsync(pageSize: 7).ToListAsync();
        string? place = null;
        await foreach (var page in scene.Client.Orders.ListAsync(pageSize: 7).AsPages())
        {
            place = page.Continuation;
            break;
        }

        var rest = 0;
        await foreach (var page in scene.Client.Orders.ListAsync(pageSize: 7).AsPages(continuation: place))
        {
            rest += page.Items.Count;
        }

        scene.Say($"{all.Count} orders in pages of 7; resumed after the first page, {rest} are left");
        scene.Prove("a walk gives every item once", all.Select(static order => order.Id).Distinct().Count() == all.Count && all.Count == 31);
        scene.Prove("a walk can be resumed", rest == all.Count - 7);
    }
}
