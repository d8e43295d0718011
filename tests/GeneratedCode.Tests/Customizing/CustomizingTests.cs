using Dovetail;
using Features.Contracts;
using Features.Wire;

namespace Features.Customizing;

/// <summary>What attributes change is still read and written.</summary>
public sealed class CustomizingTests : WireTest
{
    private PetShopClient Shop => new(new() { BaseAddress = Server.Address });

    [Fact]
    public async Task Members_that_are_changed_are_read_and_written()
    {
        const string answer = """
            {"name":"Rex","photoUrls":["a","b"],"price":{"amount":"1.50","currency":"eur"},"status":"sold","scores":{"x":1},"born":"2020-02-03","secret":"s"}
            """;
        Server.Respond = request => Answer.Json(request.Method == "GET" ? $"[{answer}]" : answer);

        var pet = (await Shop.Catalog.SearchAsync(new Money(2, "usd")))[0];
        await Shop.Catalog.CreateAsync(pet);

        Assert.Equal("Rex", pet.Name);
        Assert.Equal(["a", "b"], pet.Photos);
        Assert.Equal(new Money(1.50m, "eur"), pet.Price);
        Assert.Equal(1, pet.Scores!["x"]);
        Assert.Equal(new DateOnly(2020, 2, 3), pet.Born);
        Assert.True(pet.State == PetStatus.Sold);
        Assert.Equal("s", pet.UnknownMembers!["secret"].GetString());
        Assert.Equal(1, pet.TimesRead);
        Assert.Equal(answer, Server.Requests[^1].Text);
        Assert.NotNull(Server.Requests[^1].Header("Idempotency-Key"));
    }

    [Fact]
    public async Task A_member_that_did_not_come_has_the_default_of_its_class()
    {
        Answers("""[{"name":"Rex","price":{"amount":"1"}}]""");
        var pet = (await Shop.Catalog.SearchAsync())[0];
        Assert.Empty(pet.Photos);
        Assert.Null(pet.Scores);
    }

    [Fact]
    public async Task Types_of_the_users_own_stand_in_lists_maps_choices_and_parameters()
    {
        const string answer = """{"coins":["penny","dime"],"weight":1.5,"spare":2,"byName":{"a":{"amount":"1"}},"best":{"amount":"9","currency":"eur"}}""";
        Answers(answer);

        Wallet wallet = await Shop.Wallet.PutAsync(new Wallet { Coins = [new("penny")], Weight = new(1) });
        Assert.Equal("""{"coins":["penny"],"weight":1}""", Server.Requests[^1].Text);
        await Shop.Wallet.PutAsync(wallet);

        Assert.Equal([new("penny"), new Coin("dime")], wallet.Coins);
        Assert.Equal(new Weight(2), wallet.Spare);
        Assert.Equal(new Money(1, null), wallet.ByName!["a"]);
        Assert.Equal(new Money(9, "eur"), wallet.Best!.Value);
        Assert.Equal(answer, Server.Requests[^1].Text);

        Answers("[]");
        await Shop.Catalog.SearchAsync(new Money(2, "usd"));
        Assert.Contains("amount=2&currency=usd", Server.Requests[^1].Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"coins":["bad"],"weight":1}""", "$.coins[0]", "FormatException")]
    [InlineData("""{"coins":["none"],"weight":1}""", "$.coins[0]", "came to nothing")]
    [InlineData("""{"coins":[],"weight":"x"}""", "$.weight", "InvalidOperationException")]
    [InlineData("""{"coins":[],"weight":{"a":1}}""", "$.weight", "did not read its value to the end")]
    [InlineData("""{"coins":[],"weight":1,"byName":{"a":{"amount":[]}}}""", "$.byName.a", "JsonException")]
    public async Task What_the_users_code_can_not_read_is_an_error_with_its_place(string answer, string path, string words)
    {
        Answers(answer);
        var error = await Assert.ThrowsAsync<ResponseFormatException>(async () => await Shop.Wallet.PutAsync(new Wallet { Coins = [], Weight = new(1) }));
        Assert.Equal(path, error.JsonPath);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_users_code_can_not_write_is_not_sent()
    {
        var error = await Assert.ThrowsAsync<RequestValidationException>(async () => await Shop.Wallet.PutAsync(new Wallet { Coins = [new("bad")], Weight = new(1) }));
        Assert.Contains("FormatException", error.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }
}
