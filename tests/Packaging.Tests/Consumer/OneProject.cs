using Consumer.Shop;

await using var fake = new FakeShopClient();
fake.Orders.OnGet().Returns(ShopModels.Order(title: "tea"));
await using var server = new ShopTestServer();
await server.CreateClient().Orders.GetAsync(7);
server.AssertNoViolations();
Console.WriteLine((await fake.Client.Orders.GetAsync(7)).Title);
