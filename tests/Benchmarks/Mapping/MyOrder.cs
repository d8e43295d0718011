namespace Dovetail.Benchmarks.Mapping;

/// <summary>An order of the user's own.</summary>
internal sealed class MyOrder
{
    public required string Id { get; init; }

    public string Customer { get; set; } = "";

    public string? Note { get; set; }

    public double Total { get; set; }

    public DateTimeOffset Created { get; set; }

    public bool Paid { get; set; }

    public Uri? Url { get; set; }

    public List<MyLine> Lines { get; set; } = [];
}

internal sealed record MyLine(string Sku, long Quantity, double Price);
