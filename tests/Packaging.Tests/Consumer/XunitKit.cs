using System.Net;
using Acme.Api;
using Xunit;

public sealed class KitTests
{
    [Fact]
    public async Task The_kit_is_that_of_the_client()
    {
        await using var fake = new FakeStoreClient();
        fake.Purchases.OnGetOrder(id: 42).Fails(HttpStatusCode.ServiceUnavailable).Then().Returns(StoreModels.Order(id: 42, title: "tea", status: OrderStatus.Done));
        fake.Purchases.OnListOrders(limit: 2).ReturnsPages([StoreModels.Order(id: 1), StoreModels.Order(id: 2)], [StoreModels.Order(id: 3)]);
        fake.Purchases.OnCreateOrder().Returns(StoreModels.Order(id: 4));

        Assert.Equal("tea", await Shop.Buyer.TitleAsync(fake, 42));
        Assert.Equal(3, (await fake.Client.Purchases.ListOrdersAsync(limit: 2).ToListAsync()).Count);
        await fake.Client.Purchases.CreateOrderAsync(StoreModels.NewOrder());

        Assert.Equal(2, Assert.Single(fake.Purchases.GotOrder).Requests.Count);
        Assert.Matches("^[a-z]+$", Assert.Single(fake.Purchases.CreatedOrder).Body!.Title);
        Assert.Equal(42, fake.Purchases.GotOrder[0].Id);
    }

    /// <summary>The document and its overlay are those of the client's project, and are nowhere beside the program.</summary>
    [Fact]
    public async Task The_server_of_the_document_comes_along()
    {
        await using var server = await StoreTestServer.StartNewAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var store = server.CreateClient();

        await store.Purchases.CreateOrderAsync(StoreModels.NewOrder());
        await store.Purchases.GetOrderAsync(42);

        server.AssertNoViolations();
        Assert.Equal("getOrder", server.Requests[1].Operation);
    }
}
