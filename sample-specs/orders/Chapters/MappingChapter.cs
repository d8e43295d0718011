namespace Samples.Chapters;

/// <summary>Models become classes of one's own.</summary>
internal sealed class MappingChapter : IChapter
{
    public string Title => "Mapping";

    public async Task PlayAsync(Scene scene)
    {
        var sold = 0m;
        await foreach (Sale sale in scene.Client.Orders.ListAsync().Map(SaleMapper.ToSale))
        {
            sold += sale.Lines.Sum(static line => line.Price * line.Quantity);
        }

        scene.Say($"sales of {sold}");
        scene.Prove("a mapper carries everything over", sold == (2 * 12.50m) + (2 * Enumerable.Range(1, 30).Sum()));
    }
}
