using Consumer.Shop;

await using var fake = new FakeShopClient();
fake.Orders.OnGet().Returns(ShopModels.Order(title: "tea"));
Console.WriteLine((await fake.Client.Orders.GetAsync(7)).Title);
