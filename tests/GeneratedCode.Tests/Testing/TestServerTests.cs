using Dovetail;
using Dovetail.Testing;
using Features.Bookshop;
using Features.MultiFile;
using Features.Security;
using Features.Shop;

namespace Features.Testing;

/// <summary>The server of a client's document, which the assembly of its tests has.</summary>
public sealed class TestServerTests
{
    [Fact]
    public async Task It_needs_neither_a_path_nor_a_credential()
    {
        await using var server = new ShopTestServer();
        await using var shop = server.CreateClient();

        var order = await shop.Orders.GetAsync(42);
        await shop.Orders.UpdateAsync(42, order);

        server.AssertNoViolations();
        Assert.Equal(["getOrder", "updateOrder"], server.Requests.Select(request => request.Operation));
        Assert.Null(server.Address);
    }

    [Fact]
    public async Task It_listens_on_a_port()
    {
        await using var server = await ShopTestServer.StartNewAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var shop = server.CreateClient();

        await shop.Orders.GetAsync(42);

        server.AssertNoViolations();
        Assert.Equal("127.0.0.1", server.Address!.Host);
    }

    [Fact]
    public async Task It_finds_what_the_document_forbids()
    {
        await using var server = new ShopTestServer(new() { AssertsOnDispose = false });
        await using var shop = server.CreateClient(o => (o.Credential, o.Retry.MaxRetries) = (ApiCredential.None, 0));

        await Assert.ThrowsAnyAsync<ApiException>(() => shop.Orders.GetAsync(42).AsTask());

        Assert.Contains("lacks a credential", Assert.Throws<ContractViolationException>(server.AssertNoViolations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_take_no_time()
    {
        await using var server = new ShopTestServer();
        await using var shop = server.CreateClient();
        server.AnswerNext("getOrder", new TestAnswer { Status = 503, IsUndocumented = true, Headers = new Dictionary<string, string> { ["Retry-After"] = "20" } });

        await shop.Orders.GetAsync(42);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Files_that_the_document_refers_to_come_along()
    {
        await using var server = new MultiFileTestServer();
        Assert.Empty(server.DocumentFindings);
        await using var client = server.CreateClient();

        await client.Books.CreateAsync(MultiFileModels.Book());

        server.AssertNoViolations();
    }

    [Fact]
    public async Task Overlays_change_it_as_they_change_the_client()
    {
        await using var server = new BookshopTestServer();
        await using var shop = server.CreateClient();

        await shop.Books.ListAsync(state: State.Used);

        server.AssertNoViolations();
        Assert.Equal("listBooks", server.Requests[0].Operation);
    }

    [Fact]
    public async Task A_made_up_credential_stands_where_the_schemes_say()
    {
        await using var server = new SecurityTestServer();
        Assert.Empty(server.DocumentFindings);
        await using var client = server.CreateClient();

        await client.Calls.WithDefaultAsync();
        await client.Calls.WithQueryAsync();
        await client.Calls.WithCookieAsync();
        await client.Calls.WithBasicAsync();
        await client.Calls.WithBearerAsync();
        await client.Calls.WithEitherAsync();
        await client.Calls.WithBothAsync();
        await client.Calls.WithNoneAsync();

        server.AssertNoViolations();
    }
}
