using Dovetail;
using Dovetail.Serialization;
using Features.Rules;
using Features.Wire;

namespace Features;

/// <summary>The keywords that no C# type says, asked of what is sent.</summary>
public sealed class RuleTests : WireTest
{
    [Theory]
    [InlineData("""{"kind":"trial"}""", "body: must have until.")]
    [InlineData("""{"kind":"paid","until":"x"}""", "body: is what it must not be.")]
    [InlineData("""{"kind":"paid","limit":0}""", "body: must have seats.|body, $.limit: must be at least 1.")]
    [InlineData("""{"kind":"paid","labels":{"long":1,"n1":7,"n2":2,"b":-1}}""", "body, $.labels.long: has a name that is not allowed.|body, $.labels.n2: must be at least 5.|body, $.labels.b: must be at least 0.")]
    [InlineData("""{"kind":"paid","seats":["a"]}""", "body, $.seats: must have at least 1 items of a certain form, and has 0.")]
    [InlineData("""{"kind":"paid","seats":["owner","owner"]}""", "body, $.seats: must have at most 1 items of a certain form, and has 2.")]
    [InlineData("""{"kind":"paid","place":["a",1.5,true]}""", "body, $.place[2]: is not allowed.")]
    [InlineData("""{"kind":"paid","place":[1.5]}""", "body, $.place[0]: must be a text.")]
    [InlineData("""{"kind":"paid","origin":{"x":0,"y":1}}""", "body, $.origin: is none of the values that are allowed.")]
    [InlineData("""{"kind":"paid","steps":[{},{"only":{"leaf":"a","only":"b"}}]}""", "body, $.steps[1].only: is what it must not be.")]
    [InlineData("""{"kind":"paid","steps":[{"only":{"inner":{"leaf":"a"}}}]}""", "body, $.steps[0].only.inner: is what it must not be.")]
    [InlineData("""{"kind":"paid","target":{"city":"a","country":"b"}}""", "body, $.target: fits several of the alternatives, of which exactly one must fit.")]
    [InlineData("""{"kind":"paid","x":1}""", "body, $.x: is not allowed.")]
    public async Task What_breaks_a_rule_is_refused_with_its_path_and_nothing_is_sent(string json, string violations)
    {
        await using var client = Client();

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await client.Plans.CreateAsync(JsonModel.FromJson<Plan>(json)));

        Assert.Equal(violations.Split('|').Order(StringComparer.Ordinal), e.Violations.Select(static violation => violation.ToString()).Order(StringComparer.Ordinal));
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task What_keeps_all_rules_is_sent()
    {
        const string Good = """{"kind":"trial","until":"x","limit":1,"labels":{"n":7,"b":1},"seats":["owner","a"],"place":["a",1.5],"origin":{"y":0,"x":0.0},"steps":[{"only":{"leaf":"a"}}],"target":{"city":"a"}}""";
        Answers(Good);
        await using var client = Client();

        await client.Plans.CreateAsync(JsonModel.FromJson<Plan>(Good), region: "eu");

        Assert.Equal("/plans?region=eu", Sent.Target);
    }

    [Fact]
    public async Task A_merge_patch_may_remove_what_the_schema_does_not_let_be_null()
    {
        Answers("", status: 204);
        await using var client = Client();

        await client.Plans.ChangeAsync("7", new() { Note = null });

        Assert.Equal("""{"note":null}""", Sent.Text);
    }

    [Fact]
    public async Task An_argument_that_is_a_text_has_rules_too()
    {
        await using var client = Client();

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await client.Plans.CreateAsync(new() { Kind = "paid" }, region: "x-eu"));

        Assert.Equal("region: is what it must not be.", Assert.Single(e.Violations).ToString());
    }

    [Fact]
    public async Task A_response_that_breaks_a_rule_is_told_where_it_does()
    {
        Answers("""{"kind":"paid","seats":["owner"],"place":[1.5]}""");
        await using var client = new RulesClient(new() { BaseAddress = Server.Address, Reading = { Validate = true, Strict = true } });

        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await client.Plans.CreateAsync(new() { Kind = "paid" }));

        Assert.Equal("$.place[0]", e.JsonPath);
    }

    [Fact]
    public async Task A_response_does_not_miss_what_only_a_client_sends()
    {
        Answers("""{"kind":"paid","payment":{"number":"4242"}}""");
        await using var client = new RulesClient(new() { BaseAddress = Server.Address, Reading = { Validate = true, Strict = true } });

        var plan = await client.Plans.CreateAsync(new() { Kind = "paid" });

        Assert.Equal("""{"number":"4242"}""", plan.Payment!.ToJson());
    }

    private RulesClient Client() => new(new() { BaseAddress = Server.Address });
}
