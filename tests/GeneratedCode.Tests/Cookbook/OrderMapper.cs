using Dovetail;
using Features.Shop;

namespace Features.Cookbook;

// The page shows this class as it stands here: what it declares is written when these tests are compiled.
[ApiMapper]
public static partial class OrderMapper
{
    public static partial MyOrder ToMine(this Order dto);
    [MapMember(nameof(MyOrder.Lines), "line_items"), MapIgnore("metadata")] public static partial Order ToDto(this MyOrder order);
}

/// <summary>An order as the reader of the page has it.</summary>
public sealed class MyOrder
{
    public required long Id { get; init; }

    public decimal Total { get; set; }

    public string? Note { get; set; }

    public IReadOnlyCollection<MyLine>? Lines { get; set; }
}

public sealed record MyLine(string Sku, int Count);
