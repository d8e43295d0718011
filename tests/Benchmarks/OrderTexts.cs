using System.Globalization;
using System.Text;

namespace Dovetail.Benchmarks;

/// <summary>What the servers of the benchmarks answer.</summary>
internal static class OrderTexts
{
    private const int ListLength = 100;

    public static byte[] Order { get; } = Encoding.UTF8.GetBytes(OrderOf(4711));

    /// <summary>A hundred orders.</summary>
    public static byte[] List { get; } =
        Encoding.UTF8.GetBytes($$"""{"items":[{{string.Join(',', Enumerable.Range(0, ListLength).Select(OrderOf))}}]}""");

    private static string OrderOf(int number)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        return $$"""
            {"id":"order-{{id}}","customer":"Émile & Sons","note":null,"total":74.97,"created":"2026-11-27T09:30:00Z","paid":true,"url":"https://orders.example/v1/orders/{{id}}","lines":[{"sku":"screw-m4","quantity":100,"price":0.05},{"sku":"drill","quantity":1,"price":69.97}]}
            """;
    }
}
