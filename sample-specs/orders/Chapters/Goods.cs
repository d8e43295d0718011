using Dovetail;
using Samples.Orders;

namespace Samples.Chapters;

/// <summary>What is ordered here.</summary>
internal static class Goods
{
    public static NewOrder Order(long customer, decimal price = 12.50m, string? reference = null) => new()
    {
        CustomerId = customer,
        Reference = reference,
        Lines = [new() { Sku = "TE-0001", Quantity = 2, Price = price }],
    };

    public static ApiCall<Customer> AddCustomerAsync(this OrdersClient client, string name) =>
        client.Customers.CreateAsync(new() { Name = name, Email = $"{name.ToLowerInvariant()}@example.com" });
}
