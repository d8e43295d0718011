using Features.Links;
using Features.Wire;

namespace Features;

public sealed class LinkTests : WireTest
{
    private LinksClient Client => new(new() { BaseAddress = Server.Address });

    [Fact]
    public async Task A_response_stands_for_the_arguments_that_it_gives()
    {
        Server.Respond = _ => Answer.Json("""{"id":7,"customer":{"id":"anna"}}""", 201);
        var client = Client;

        var created = await client.Orders.CreateAsync(new() { Id = 1 });
        await client.Orders.GetAsync(created, expand: "lines");
        await client.Customers.GetAsync(created);
        await client.Orders.ReplaceAsync(created);

        Assert.Equal(["/orders", "/orders/7?expand=lines", "/customers/anna?fields=all", "/orders/7"], Server.Requests.Select(request => request.Target));
        Assert.Equal("""{"id":7,"customer":{"id":"anna"}}""", Server.Requests[^1].Text);
    }

    [Fact]
    public async Task A_header_is_taken_of_the_whole_response()
    {
        Server.Respond = _ => Answer.Json("""{"id":7}""", 201) with { Headers = [("X-Tracking", "p 1")] };
        var client = Client;

        await client.Parcels.TrackAsync(await client.Orders.CreateAsync(new() { Id = 1 }).WithResponse());

        Assert.Equal("/parcels/p%201", Server.Requests[^1].Target);
    }

    [Fact]
    public async Task What_the_response_lacks_is_told_before_anything_is_sent()
    {
        var client = Client;

        var e = await Assert.ThrowsAsync<ArgumentException>(async () => await client.Customers.GetAsync(new Order { Id = 7, Customer = new() }));

        Assert.Contains("/customer/id", e.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }
}
