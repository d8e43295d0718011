using System.Text.Json;
using Features.Unions;
using Features.Wire;

namespace Features;

public sealed class UnionTests : WireTest
{
    private IEchoClient Echo => new UnionsClient(new() { BaseAddress = Server.Address }).Echo;

    [Theory]
    [InlineData("""{"customer":"cus_1"}""")]
    [InlineData("""{"customer":{"id":"cus_1","name":"Anna","since":2020}}""")]
    [InlineData("""{"source":{"kind":"card","last4":"4242"}}""")]
    [InlineData("""{"source":{"kind":"account","iban":"DE00"}}""")]
    [InlineData("""{"source":{"kind":"wallet","balance":[1,2.50]}}""")]
    [InlineData("""{"place":{"x":1.5,"y":2,"label":"here"}}""")]
    [InlineData("""{"place":{"city":"Bern","label":"there"}}""")]
    [InlineData("""{"input":"a"}""")]
    [InlineData("""{"input":["a","b"]}""")]
    [InlineData("""{"input":[1,2]}""")]
    [InlineData("""{"input":[[1],[2,3]]}""")]
    [InlineData("""{"input":[]}""")]
    [InlineData("""{"input":{"text":"what nobody promised"}}""")]
    [InlineData("""{"tour":[{"x":1.5,"y":2},{"x":1.5,"y":3,"label":"end"}]}""")]
    [InlineData("""{"tour":[{"city":"Bern"},{"city":"Basel"}]}""")]
    [InlineData("""{"tour":[]}""")]
    [InlineData("""{"limit":3}""")]
    [InlineData("""{"limit":"three"}""")]
    [InlineData("""{"limit":false}""")]
    [InlineData("""{"limit":[null]}""")]
    [InlineData("""{"model":"huge"}""")]
    [InlineData("""{"corner":[1.5,2]}""")]
    [InlineData("""{"step":["a",1,true,false]}""")]
    [InlineData("""{"json":{"a":[1,"b",true,{"c":[]}]}}""")]
    [InlineData("""{"path":["a",["b",["c",null]]]}""")]
    public async Task What_comes_is_sent_back_as_it_came(string json)
    {
        Answers(json);

        await Echo.ChargeAsync(await Echo.ChargeAsync(new()));

        Assert.Equal(json, Server.Requests[^1].Text);
    }

    [Fact]
    public async Task The_case_is_found_by_a_fixed_value()
    {
        Answers("""{"source":{"kind":"account","iban":"DE00"}}""");

        var charge = await Echo.ChargeAsync(new());

        Assert.Equal("DE00", charge.Source?.Value is Account account ? account.Iban : null);
        Assert.Equal("account", charge.Source?.Match(card => "card", account => "account", unknown => "unknown"));
    }

    [Fact]
    public async Task The_case_is_found_by_the_members_that_are_there()
    {
        Answers("""{"label":"no word of either","place":{"label":"x","city":"Bern"}}""");

        Assert.IsType<Address>((await Echo.ChargeAsync(new())).Place?.Value);
    }

    [Fact]
    public async Task Of_lists_the_first_item_tells()
    {
        Answers("""{"tour":[{"city":"Bern"}]}""");

        Assert.IsAssignableFrom<IReadOnlyList<Address>>((await Echo.ChargeAsync(new())).Tour?.Value);
    }

    [Fact]
    public async Task A_case_that_the_document_does_not_know_is_raw_JSON()
    {
        Answers("""{"source":{"kind":"wallet","balance":1}}""");

        var source = (await Echo.ChargeAsync(new())).Source!;

        Assert.False(source.IsKnown);
        Assert.Equal(1, ((JsonElement)source.Value).GetProperty("balance").GetInt32());
    }

    [Fact]
    public async Task A_discriminator_decides()
    {
        Answers("""{"type":"order.removed","total":3,"reason":"late"}""");

        var reason = (await Echo.EventAsync()).Match(created => null, removed => removed.Reason, unknown => null);

        Assert.Equal("late", reason);
    }

    [Fact]
    public void A_case_brings_the_value_of_its_discriminator() =>
        Assert.Equal("""{"type":"order.created","total":1}""", new Created { Total = 1 }.ToJson());

    [Fact]
    public async Task Cases_convert_to_the_union()
    {
        await Echo.ChargeAsync(new()
        {
            Customer = new Customer { Id = "cus_1" },
            Source = new Card { Last4 = "4242" },
            Input = new(["a"]),
            Limit = 3,
            Model = ChargeModel.Large,
            Size = 1.5,
        }).WithResponse();

        Assert.Equal("""{"customer":{"id":"cus_1"},"source":{"kind":"card","last4":"4242"},"input":["a"],"limit":3,"model":"large","size":1.5}""", Sent.Text);
    }

    [Fact]
    public async Task A_union_in_the_query_is_written_as_its_case()
    {
        await Echo.SearchAsync(created: new CreatedRange { Gt = 5 });
        Assert.Equal("/search?created[gt]=5", Uri.UnescapeDataString(Server.Requests[^1].Target));

        await Echo.SearchAsync(created: 7);
        Assert.Equal("/search?created=7", Server.Requests[^1].Target);
    }

    [Fact]
    public void JsonSerializer_reads_and_writes_unions()
    {
        var charge = JsonSerializer.Deserialize<StringOrCustomer>("""{"id":"cus_1"}""");

        Assert.IsType<Customer>(charge?.Value);
        Assert.Equal("""{"id":"cus_1"}""", JsonSerializer.Serialize(charge));
    }
}
