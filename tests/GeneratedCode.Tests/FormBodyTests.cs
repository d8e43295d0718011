using Features.FormBodies;
using Features.Wire;

namespace Features;

public sealed class FormBodyTests : WireTest
{
    private IOrdersClient Orders => new FormBodiesClient(new() { BaseAddress = Server.Address }).Orders;

    [Fact]
    public async Task Fields_are_encoded_as_forms_are()
    {
        await Orders.CreateAsync(new() { Title = "a b&c=d+é", Amount = 12, Paid = true, Tags = ["x", "y z"] });

        Assert.Equal("application/x-www-form-urlencoded", Sent.Header("Content-Type"));
        Assert.Equal(
            [("title", "a b&c=d+é"), ("amount", "12"), ("paid", "true"), ("tags", "x"), ("tags", "y z")],
            Fields());
    }

    [Fact]
    public async Task Nested_values_follow_their_encoding()
    {
        await Orders.CreateAsync(new()
        {
            Title = "t",
            Codes = [1, 2],
            Metadata = new Dictionary<string, string> { ["k"] = "v", ["l"] = "w" },
            Address = new() { City = "Ulm", Lines = ["one", "two"] },
        });

        Assert.Equal(
            [("title", "t"), ("codes", "1,2"), ("metadata[k]", "v"), ("metadata[l]", "w"), ("address[city]", "Ulm"), ("address[lines][0]", "one"), ("address[lines][1]", "two")],
            Fields());
    }

    [Fact]
    public async Task Lists_of_objects_are_numbered_however_deep_they_lie()
    {
        await Orders.CreateAsync(new()
        {
            Title = "t",
            Items =
            [
                new() { Price = "p1", Quantity = 2 },
                new() { Data = new() { Currency = "eur", Tiers = [new() { UpTo = 5 }, new() { UpTo = 9 }] }, Rates = ["r"] },
            ],
            Shipping = new Data { Currency = "chf" },
        });

        Assert.Equal(
            [
                ("title", "t"), ("items[0][price]", "p1"), ("items[0][quantity]", "2"), ("items[1][data][currency]", "eur"), ("items[1][data][tiers][0][upTo]", "5"),
                ("items[1][data][tiers][1][upTo]", "9"), ("items[1][rates][0]", "r"), ("shipping[currency]", "chf"),
            ],
            Fields());
    }

    [Fact]
    public async Task An_object_without_a_style_is_JSON_text()
    {
        await Orders.CreateAsync(new() { Title = "t", Raw = new() { A = 1 } });

        Assert.Contains(("raw", """{"a":1}"""), Fields());
    }

    private IEnumerable<(string Name, string Value)> Fields() => Sent.Text
        .Split('&')
        .Select(field => field.Split('='))
        .Select(pair => (Decode(pair[0]), Decode(pair[1])));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
