using Dovetail;
using Features.Shop;

namespace Features.Testing;

/// <summary>Code that uses a client, as its users write it.</summary>
public sealed class Checkout(IShopClient shop)
{
    public async Task<Order> RunAsync() => await shop.Orders.CreateAsync(
        new() { Total = 99m, Note = "tea" },
        new RequestOptions { IdempotencyKey = "cart-7" });
}

/// <summary>The same by the class.</summary>
public sealed class ClassCheckout(ShopClient shop)
{
    public async Task<Order> RunAsync() => await shop.Orders.GetAsync(42);
}
