using Dovetail.Benchmarks.Json;
using Dovetail.Benchmarks.Orders;
using Riok.Mapperly.Abstractions;

namespace Dovetail.Benchmarks.Mapping;

/// <summary>Models, and classes that Mapperly can see too, to the user's own.</summary>
[ApiMapper]
internal static partial class OurMapper
{
    public static partial MyOrder ToMine(Order order);

    public static partial MyOrder ToMine(PlainOrder order);
}

[Mapper]
internal static partial class TheirMapper
{
    public static partial MyOrder ToMine(PlainOrder order);
}

internal static class HandWrittenMapper
{
    public static MyOrder ToMine(Order order) => new()
    {
        Id = order.Id,
        Customer = order.Customer,
        Note = order.Note,
        Total = order.Total,
        Created = order.Created,
        Paid = order.Paid,
        Url = order.Url,
        Lines = ToMine(order.Lines),
    };

    public static MyOrder ToMine(PlainOrder order) => new()
    {
        Id = order.Id,
        Customer = order.Customer,
        Note = order.Note,
        Total = order.Total,
        Created = order.Created,
        Paid = order.Paid,
        Url = order.Url,
        Lines = ToMine(order.Lines),
    };

    private static List<MyLine> ToMine(IReadOnlyList<Line> lines)
    {
        var result = new List<MyLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            result.Add(new MyLine(lines[i].Sku, lines[i].Quantity, lines[i].Price));
        }

        return result;
    }

    private static List<MyLine> ToMine(IReadOnlyList<PlainLine> lines)
    {
        var result = new List<MyLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            result.Add(new MyLine(lines[i].Sku, lines[i].Quantity, lines[i].Price));
        }

        return result;
    }
}
