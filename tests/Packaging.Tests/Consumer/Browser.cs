using Consumer.Shop;
using Dovetail;

await using var shop = new ShopClient(new()
{
    BaseAddress = new Uri(args[0]),
    Credential = new ClientCredentialsCredential(new() { TokenEndpoint = new Uri(args[0] + "token"), ClientId = "shop", ClientSecret = "s" }),
});

Order order = await shop.Orders.CreateAsync(new() { Title = "tea" });
Console.WriteLine($"order {order.Id}: {order.Title} in a browser: {OperatingSystem.IsBrowser()}");
await foreach (Order each in shop.Orders.ListAsync())
{
    Console.WriteLine(each.Title);
}
