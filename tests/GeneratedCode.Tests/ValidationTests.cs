using Dovetail;
using Features.Validation;
using Features.Wire;

namespace Features;

public sealed class ValidationTests : WireTest
{
    private const string Answered = """{"id":"1","name":"a","lines":[{"sku":"a"}]}""";

    [Fact]
    public async Task What_the_document_demands_is_asked_of_arguments_and_of_the_whole_body_before_anything_is_sent()
    {
        await using var client = Client();
        var body = new Order
        {
            Name = "",
            Email = "anna",
            Price = 0.005,
            Lines = [new() { Sku = "a" }, new() { Sku = "A", Count = 0 }, new() { Sku = "a" }],
            Notes = new Dictionary<string, string> { ["a b"] = "long", ["c"] = "x", ["d"] = "y" },
            Level = 0.7,
            Parent = new() { Name = null!, Lines = [] },
        };

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await client.Orders.CreateAsync("de1", body, limit: 0, tags: ["a", "bb", "cc"], xCode: "ab", xWeight: 6));

        Assert.Equal(
            [
                "code: does not match the pattern ^[A-Z]{2}\\d+$.",
                "limit: must be at least 1.",
                "tags, $[0]: must have at least 2 characters.",
                "tags: must have at most 2 items.",
                "X-Code: must have at least 3 characters.",
                "X-Weight: must be at most 5.",
                "body, $.name: must have at least 1 character.",
                "body, $.email: is not of the format email.",
                "body, $.price: must be a multiple of 0.01.",
                "body, $.lines: holds an item twice.",
                "body, $.lines[1].sku: does not match the pattern ^[a-z]+$.",
                "body, $.lines[1].count: must be at least 1.",
                "body, $.notes['a b']: must have at most 3 characters.",
                "body, $.notes: must have at most 2 members.",
                "body, $.level: is none of the values that are allowed.",
                "body, $.parent.lines: must have at least 1 item.",
                "body, $.parent.name: is required, and null.",
            ],
            e.Violations.Select(static violation => violation.ToString()).OrderBy(static line => line.Contains("parent.name", StringComparison.Ordinal)));
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task What_keeps_the_constraints_is_sent_with_lengths_counted_in_characters_of_Unicode()
    {
        Answers(Answered);
        await using var client = Client();

        await client.Orders.CreateAsync("DE1", new() { Name = "😀😀😀😀", Price = 19.99, Level = 1, Lines = [new() { Sku = "a", Count = 1 }], Payment = "TX1" }, limit: 100, tags: ["aa"], xMode: OrderXMode.Fast);

        Assert.Equal("""{"name":"😀😀😀😀","price":19.99,"lines":[{"sku":"a","count":1}],"payment":"TX1","level":1}""", Sent.Text);
    }

    [Fact]
    public async Task The_chosen_case_of_a_union_is_held_to_its_own_constraints()
    {
        Assert.Equal("body, $.payment: does not match the pattern ^TX.", await ViolationOf(Order(payment: "CC1")));
        Assert.Equal("body, $.payment: must have at least 2 members.", await ViolationOf(Order(payment: new Card { Number = "4111111111111111" })));
        Assert.Equal("body, $.payment.number: must have at least 12 characters.", await ViolationOf(Order(payment: new Card { Number = "4111", Holder = "x" })));
    }

    [Fact]
    public async Task Members_that_need_others_and_members_that_are_not_declared_are_refused()
    {
        Assert.Equal("body: must have email where coupon is given.", await ViolationOf(new() { Name = "a", Lines = [new() { Sku = "a" }], Coupon = "c" }));
        Assert.Equal("body: holds members that are not declared.", await ViolationOf(Dovetail.Serialization.JsonModel.FromJson<Order>("""{"name":"a","lines":[{"sku":"a"}],"x":1}""")));
    }

    [Fact]
    public async Task Bodies_and_parts_that_are_no_models_have_constraints_too()
    {
        await using var client = Client();

        var labels = await Assert.ThrowsAsync<RequestValidationException>(async () => await client.Labels.ReplaceAsync(["abc", "abcd"]));
        var photo = await Assert.ThrowsAsync<RequestValidationException>(async () => await client.Photos.AddAsync(new() { File = null!, Caption = "too long" }));

        Assert.Equal(["body, $[1]: must have at most 3 characters."], labels.Violations.Select(static violation => violation.ToString()));
        Assert.Equal(["file: is required, and null.", "caption: must have at most 5 characters."], photo.Violations.Select(static violation => violation.ToString()));
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Forms_and_parameters_that_are_objects_are_checked_as_JSON_is()
    {
        await using var client = Client();

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await client.Cards.AddAsync(new() { Number = "1", Holder = "x" }, filter: new() { Holder = "x" }));

        Assert.Equal(["filter: must have at least 2 members.", "body, $.number: must have at least 12 characters."], e.Violations.Select(static violation => violation.ToString()));
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_client_a_view_and_a_call_can_do_without()
    {
        Answers(Answered);
        await using var lenient = Client(static options => options.Enabled = false);
        await using var strict = Client();
        var broken = new Order { Name = "", Lines = [] };
        var off = new ValidationOptions { Enabled = false };

        await lenient.Orders.CreateAsync("x", broken);
        await strict.With(view => view.Validation = off).Orders.CreateAsync("x", broken);
        await strict.Orders.CreateAsync("x", broken, options: new() { Validation = off });

        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task What_is_sent_can_be_cleaned_and_the_argument_stays_as_it_is()
    {
        Answers(Answered);
        await using var client = Client(static options => (options.TrimText, options.LowerCaseEmail, options.DropUnknownMembers) = (true, true, true));
        var order = Dovetail.Serialization.JsonModel.FromJson<Order>("""{"name":"  ab ","email":" Anna@Example.COM","lines":[{"sku":" a "}],"notes":{"k":" x "},"x":1}""");

        await client.Orders.CreateAsync(" DE1 ", order, tags: [" aa "]);

        Assert.Equal("""{"name":"ab","email":"anna@example.com","lines":[{"sku":"a"}],"notes":{"k":"x"}}""", Sent.Text);
        Assert.Equal("/orders/DE1?tags=aa", Sent.Target);
        Assert.Equal("  ab ", order.Name);
        Assert.Single(order.UnknownMembers!);
    }

    [Fact]
    public async Task Responses_are_held_to_the_constraints_where_the_client_asks_for_it()
    {
        Answers("""{"id":"1","name":"a","lines":[{"sku":"B"}]}""");
        var order = new Order { Name = "a", Lines = [new() { Sku = "a" }] };
        await using var tolerant = new ValidationClient(new() { BaseAddress = Server.Address, Reading = { Validate = true } });
        await using var strict = new ValidationClient(new() { BaseAddress = Server.Address, Reading = { Validate = true, Strict = true } });

        Assert.Equal("B", (await tolerant.Orders.CreateAsync("DE1", order)).Lines[0].Sku);
        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await strict.Orders.CreateAsync("DE1", order));

        Assert.Equal("$.lines[0].sku", e.JsonPath);
        Assert.Contains("A value does not match the pattern ^[a-z]+$.", e.Message, StringComparison.Ordinal);
    }

    private static Order Order(CardOrString payment) => new() { Name = "a", Lines = [new() { Sku = "a" }], Payment = payment };

    private async Task<string> ViolationOf(Order order)
    {
        await using var client = Client();
        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await client.Orders.CreateAsync("DE1", order));
        return Assert.Single(e.Violations).ToString();
    }

    private ValidationClient Client(Action<ValidationOptions>? configure = null)
    {
        var options = new ValidationClientOptions { BaseAddress = Server.Address };
        configure?.Invoke(options.Validation);
        return new ValidationClient(options);
    }
}
