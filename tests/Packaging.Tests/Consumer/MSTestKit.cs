using Microsoft.VisualStudio.TestTools.UnitTesting;
using Shop.Client.Shop;

[TestClass]
public sealed class KitTests
{
    [TestMethod]
    public async Task The_kit_is_that_of_the_client()
    {
        await using var fake = new FakeShopClient();
        fake.Orders.OnGet(id: 42).Returns(ShopModels.Order(id: 42, title: "tea"));

        Assert.AreEqual("tea", (await fake.Client.Orders.GetAsync(42)).Title);
        Assert.HasCount(1, fake.Orders.Got);
    }
}
