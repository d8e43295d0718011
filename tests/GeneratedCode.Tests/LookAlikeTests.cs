using Features.LookAlikes;
using Features.Wire;

namespace Features;

public sealed class LookAlikeTests : WireTest
{
    private IEchoClient Echo => new LookAlikesClient(new() { BaseAddress = Server.Address }).Echo;

    [Theory]
    [InlineData("""{"disabled":true}""", typeof(Off))]
    [InlineData("""{"command":["x"],"disabled":true}""", typeof(Command))]
    [InlineData("""{"command":["x"],"disabled":false}""", typeof(Command))]
    [InlineData("""{"command":["x"]}""", typeof(Command))]
    public async Task A_value_that_another_case_may_have_too_decides_nothing(string json, Type type)
    {
        Answers(json);

        Probe probe = await Echo.ProbeAsync(new Off());
        await Echo.ProbeAsync(probe);

        Assert.Equal(type, probe.Value!.GetType());
        Assert.Equal(json, Server.Requests[^1].Text);
    }

    [Theory]
    [InlineData("""{"data":{"radius":1}}""", typeof(Round))]
    [InlineData("""{"data":{"label":"a","side":1}}""", typeof(Square))]
    [InlineData("""{"more":{"side":2},"data":{"label":"a","radius":1}}""", typeof(Round))]
    [InlineData("""{"data":[{"side":1}]}""", null)]
    public async Task Cases_that_differ_in_the_members_of_their_members_are_told_apart(string json, Type? type)
    {
        Answers(json);

        Shape shape = await Echo.ShapeAsync(new Round { Data = new() { Radius = 1 } });

        Assert.Equal(type ?? typeof(System.Text.Json.JsonElement), shape.Value!.GetType());
    }

    [Theory]
    [InlineData("""{"object":"bank_account","holder":"a","city":"x"}""", typeof(BankAccount))]
    [InlineData("""{"object":"card","number":"1","city":"x"}""", typeof(PlasticCard))]
    [InlineData("""{"city":"x","object":"card"}""", typeof(PlasticCard))]
    [InlineData("""{"object":"bank_account","number":"1"}""", typeof(BankAccount))]
    [InlineData("""{"number":"1","city":"x"}""", typeof(PlasticCard))]
    [InlineData("""{"holder":"a"}""", typeof(BankAccount))]
    [InlineData("""{"object":"purse","number":"1"}""", typeof(System.Text.Json.JsonElement))]
    [InlineData("""{"object":null,"number":"1"}""", typeof(PlasticCard))]
    public async Task A_fixed_value_tells_a_case_where_it_is_there_whether_or_not_it_has_to_be(string json, Type type)
    {
        Answers(json);

        Account account = await Echo.AccountAsync(new BankAccount { Holder = "a" });

        Assert.Equal(type, account.Value!.GetType());
    }

    [Theory]
    [InlineData("""{"data":{"weight":1}}""", typeof(Full))]
    [InlineData("""{"data":{"weight":1},"mark":"x"}""", typeof(Full))]
    [InlineData("""{"data":{"volume":1}}""", typeof(Bare))]
    public async Task A_member_that_one_case_may_have_does_not_decide_where_their_inner_members_do(string json, Type type)
    {
        Answers(json);

        Crate crate = await Echo.CrateAsync(new Bare { Data = new() { Volume = 1 } });
        await Echo.CrateAsync(crate);

        Assert.Equal(type, crate.Value!.GetType());
        Assert.Equal(json, Server.Requests[^1].Text);
    }
}
