using Dovetail.Benchmarks.Orders;

namespace Dovetail.Benchmarks.Calls;

/// <summary>Ours, with its defaults: every layer is on.</summary>
internal sealed class DovetailCaller(OrdersClient client) : ICaller
{
    private static readonly NewOrder NewOrder = new()
    {
        Customer = "Émile & Sons",
        Lines = [new() { Sku = "screw-m4", Quantity = 100, Price = 0.05 }, new() { Sku = "drill", Quantity = 1, Price = 69.97 }],
    };

    public async Task<string> GetAsync() => (await client.Orders.GetAsync("4711", expand: "lines", limit: 10)).Id;

    public async Task<string> PostAsync() => (await client.Orders.CreateAsync(NewOrder)).Id;
}
