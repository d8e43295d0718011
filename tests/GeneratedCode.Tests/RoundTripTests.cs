using Features.RoundTrips;
using Features.Wire;

namespace Features;

public sealed class RoundTripTests : WireTest
{
    private IEchoClient Echo => new RoundTripsClient(new() { BaseAddress = Server.Address }).Echo;

    [Theory]
    [InlineData("""{"at":1}""")]
    [InlineData("""{"type":"Event","at":1}""")]
    [InlineData("""{"type":"Other","at":1}""")]
    [InlineData("""{"type":"Sale","at":1,"sum":2}""")]
    public async Task An_object_goes_back_with_the_discriminator_that_it_came_with(string json)
    {
        Answers(json);

        await Echo.EventAsync(await Echo.EventAsync(new Event()));

        Assert.Equal(["""{"type":"Event"}""", json], Server.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task What_a_class_is_called_is_not_made_up_for_one_that_came_without_it()
    {
        Answers("""{"at":1,"sum":2}""");

        Sale sale = await Echo.SaleAsync();

        Assert.Null(sale.Type);
        Assert.Equal("""{"at":1,"sum":2}""", sale.ToJson());
        Assert.Equal("""{"type":"Sale"}""", new Sale().ToJson());
    }

    [Theory]
    [InlineData("""{"at":1}""")]
    [InlineData("""{"kind":"Alarm","at":1,"level":2}""")]
    [InlineData("""{"kind":"Signal"}""")]
    [InlineData("""{"kind":"other"}""")]
    public async Task The_same_of_a_discriminator_that_is_an_enumeration(string json)
    {
        Answers(json);

        await Echo.SignalAsync(await Echo.SignalAsync(new Alarm()));

        Assert.Equal(["""{"kind":"Alarm"}""", json], Server.Requests.Select(request => request.Text));
    }

    [Theory]
    [InlineData("""{"note":"n"}""")]
    [InlineData("""{"id":0,"done":false,"closed":null,"note":"n"}""")]
    [InlineData("""{"id":0,"note":"n"}""")]
    [InlineData("""{"closed":null,"note":"n"}""")]
    [InlineData("""{"id":3,"done":true,"closed":"2024-02-29","note":"n","memo":null,"due":null}""")]
    [InlineData("""{"id":3,"done":true,"closed":null,"note":"n","memo":"m","due":null,"size":1}""")]
    public async Task What_came_goes_back_and_nothing_else(string json)
    {
        Answers(json);

        await Echo.OrderAsync(await Echo.OrderAsync(new Order { Note = "n" }));

        Assert.Equal(["""{"note":"n"}""", json], Server.Requests.Select(request => request.Text));
    }

    [Fact]
    public void A_value_that_is_set_since_counts_and_other_unknown_members_take_nothing_away()
    {
        var order = Order.FromJson<Order>("""{"note":"n","memo":null,"due":null}""");

        order.Memo = "m";
        order.AdditionalProperties = new Dictionary<string, long> { ["size"] = 2 };
        Assert.Equal("""{"note":"n","memo":"m","due":null,"size":2}""", order.ToJson());

        order.UnknownMembers = null;
        Assert.Equal("""{"note":"n","memo":"m","due":null,"size":2}""", order.ToJson());
    }
}
