using Dovetail;
using Dovetail.Testing;
using Shop;

namespace Dovetail.TestServer.Tests.Server;

/// <summary>A client of Dovetail's against the server of its document.</summary>
public sealed class ClientTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_keeps_its_document(bool onPort)
    {
        await using var server = ApiTestServer.FromDocument(RepositoryRoot.PathOf("sample-specs", "cookbook", "shop.yaml"));
        var options = new ShopClientOptions { Credential = ApiCredential.Bearer("secret-token"), Retry = { MaxRetries = 0 } };
        options.HttpMessageHandler = onPort ? null : server;
        options.BaseAddress = onPort ? await server.StartAsync() : null;
        await using var shop = new ShopClient(options);

        var order = await shop.Orders.GetAsync(42);
        await shop.Orders.UpdateAsync(42, order);
        await shop.Products.UploadImageAsync(1, FileContent.FromBytes(new byte[] { 1, 2, 3 }));
        server.Answer("getOrder", 404);
        var missing = await Assert.ThrowsAsync<ApiResponseException<NotFoundProblem>>(async () => await shop.Orders.GetAsync(42));

        Assert.Equal("string", missing.Error.Title);
        Assert.Equal(["getOrder", "updateOrder", "uploadProductImage", "getOrder"], server.Requests.Select(static request => request.Operation));
        server.AssertNoViolations();
    }

    [Fact]
    public async Task What_is_lost_on_the_way_is_found()
    {
        await using var server = ApiTestServer.FromDocument(RepositoryRoot.PathOf("sample-specs", "cookbook", "shop.yaml"));
        await using var shop = new ShopClient(new() { HttpMessageHandler = new Anonymous { InnerHandler = server }, Credential = ApiCredential.Bearer("secret-token") });

        await Assert.ThrowsAsync<ApiResponseException>(async () => await shop.Orders.GetAsync(42));

        Assert.Equal("security", Assert.Single(server.Violations).Place);
    }

    /// <summary>A handler of a user's that breaks the contract.</summary>
    private sealed class Anonymous : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = null;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
