using System.Text.Json;
using Consumer.Shop;
using Dovetail;

await using var shop = new ShopClient(new() { BaseAddress = new Uri(args[0]), Credential = ApiCredential.Bearer("secret") });

Order order = await shop.Orders.CreateAsync(new() { Title = "tea", Tags = new Dictionary<string, string> { ["kind"] = "green" } });
Console.WriteLine($"order {order.Id}: {order.Title}, {order.Status?.Known}");

List<Order> all = await shop.Orders.ListAsync(limit: 2).ToListAsync(max: 100);
Console.WriteLine($"{all.Count} orders: {string.Join(", ", all.Select(found => found.Title))}");

try
{
    await shop.Orders.GetAsync(8);
}
catch (ApiResponseException<NoOrder> e)
{
    Console.WriteLine($"{e.Kind}: {e.Error.Message}");
}

try
{
    await shop.Orders.CreateAsync(new() { Title = "", Mail = "anna", Price = 0.001, Tags = new Dictionary<string, string> { ["kind"] = "darjeeling" } });
}
catch (RequestValidationException e)
{
    Console.WriteLine(string.Join(" | ", e.Violations));
}

// The models work with JsonSerializer too, without reflection.
var options = new JsonSerializerOptions { TypeInfoResolver = ShopJson.Resolver };
Console.WriteLine(JsonSerializer.Serialize(order, options.GetTypeInfo(typeof(Order))));

// A mapper's method is in the program as any other.
Console.WriteLine(order.ToSale());

internal sealed record Sale(int Id, string Title, string? Status);

[ApiMapper]
internal static partial class SaleMapper
{
    public static partial Sale ToSale(this Order order);
}
