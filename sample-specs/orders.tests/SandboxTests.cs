using System.Net;
using Dovetail;
using Samples.Orders;

namespace Samples.Tests;

/// <summary>What would run against a real server, without one.</summary>
public sealed class SandboxTests
{
    [Fact]
    public async Task It_creates_reads_and_removes()
    {
        await using var fake = new FakeOrdersClient();
        fake.Customers.OnCreate().Returns(OrdersModels.Customer(id: 7, name: "Dovetail Sample"));
        fake.Customers.OnGet(id: 7).Returns(OrdersModels.Customer(id: 7, name: "Dovetail Sample"));
        fake.Customers.OnDelete(id: 7).Succeeds();
        var output = new StringWriter();

        await Sandbox.RunAsync(fake, output);

        Assert.Equal("sample@example.com", Assert.Single(fake.Customers.Created).Body!.Email);
        Assert.Single(fake.Customers.Deleted);
        Assert.Contains("customer 7, Dovetail Sample", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_removes_what_it_has_created_even_if_it_can_not_read_it()
    {
        await using var fake = new FakeOrdersClient();
        fake.Customers.OnCreate().Returns(OrdersModels.Customer(id: 7));
        fake.Customers.OnGet().Fails(HttpStatusCode.NotFound, OrdersModels.Problem(status: 404));
        fake.Customers.OnDelete(id: 7).Resets().Then().Succeeds();

        await Assert.ThrowsAsync<ApiResponseException<Problem>>(() => Sandbox.RunAsync(fake, TextWriter.Null));

        Assert.Equal(2, Assert.Single(fake.Customers.Deleted).Requests.Count);
    }
}
