using System.Globalization;
using Dovetail;
using Features.Mappers;
using Features.Mine;
using Features.Wire;

namespace Features;

/// <summary>Mappers between models and classes of the user's own, from the wire and to the wire.</summary>
public sealed class MapperTests : WireTest
{
    private const string Full =
        """{"id":7,"status":"on_hold","note":"n","line_items":[{"sku":"a","count":1},{"sku":"b","count":2}],"tags":["x","y"],"prices":{"eur":1.5},"customer":{"name":"Anna","email":"a@b.c"},"""
        + "\"created_at\":\"2026-01-02T03:04:05+02:00\",\"payment\":{\"kind\":\"card\",\"number\":\"42\"},\"parent\":"
        + """{"id":6,"status":"open","line_items":[],"customer":{"name":"Bob"},"created_at":"2026-01-01T00:00:00Z","payment":{"kind":"cash","amount":9.5}}}""";

    private IOrdersClient Orders => new MappersClient(new() { BaseAddress = Server.Address }).Orders;

    [Fact]
    public async Task A_call_gives_the_users_class()
    {
        Answers(Full);

        MyOrder mine = await Orders.GetAsync(7).Map(OrderMapper.ToMine);

        Assert.Equal((7, MyStatus.OnHold, "n", "Anna", "a@b.c"), (mine.Id, mine.Status, mine.Note, mine.CustomerName, mine.CustomerEmail));
        Assert.Equal([new MyLine("a", 1), new MyLine("b", 2)], mine.Lines);
        Assert.Equal(["x", "y"], mine.Tags!.Order());
        Assert.Equal(1.5m, mine.Prices!["eur"]);
        Assert.Equal("42", Assert.IsType<MyCard>(mine.Payment).Number);
        Assert.Equal(9.5m, Assert.IsType<MyCash>(mine.Parent!.Payment).Amount);
        Assert.Null(mine.Parent.Note);
    }

    [Fact]
    public async Task All_items_of_all_pages_are_mapped()
    {
        Server.Respond = request => Answer.Json(request.Query.Contains("offset=1", StringComparison.Ordinal) ? "[]" : $"[{Full}]");

        var names = new List<string>();
        await foreach (MyOrder order in Orders.ListAsync().Map(OrderMapper.ToMine))
        {
            names.Add(order.CustomerName);
        }

        Assert.Equal(["Anna"], names);
    }

    [Fact]
    public async Task What_came_goes_back_as_it_came()
    {
        Answers(Full);
        MyOrder mine = await Orders.GetAsync(7).Map(OrderMapper.ToMine);
        Answers(Answer.NoContent);

        await Orders.UpdateAsync(7, mine.ToDto());

        var sent = Server.Requests[^1].Text;
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(Full), System.Text.Json.Nodes.JsonNode.Parse(sent)), sent);
    }

    [Fact]
    public void Absent_leaves_null_clears_and_a_value_sets()
    {
        var draft = new MyDraft { Customer = new() { Name = "Anna", Email = "a@b.c" } };

        OrderPatch.FromJson<OrderPatch>("""{"note":null,"customer":{"email":null}}""").Apply(draft);

        Assert.Equal((null, MyStatus.OnHold, "Anna", null), (draft.Note, draft.Status, draft.Customer!.Name, draft.Customer.Email));
        Assert.Equal(["old"], draft.Tags!);

        OrderPatch.FromJson<OrderPatch>("""{"status":"paid","tags":["new"],"customer":null}""").Apply(draft);

        Assert.Equal((MyStatus.Paid, null), (draft.Status, draft.Customer));
        Assert.Equal(["new"], draft.Tags!);

        OrderPatch.FromJson<OrderPatch>("""{"customer":{"name":"Bob"}}""").Apply(draft);

        Assert.Equal("Bob", draft.Customer!.Name);
    }

    [Fact]
    public void A_null_that_has_no_place_is_named()
    {
        var thrown = Assert.Throws<MappingException>(() => OrderPatch.FromJson<OrderPatch>("""{"status":null}""").Apply(new MyDraft()));
        Assert.Contains("OrderPatch.Status", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("MyDraft.Status", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"on_hold\"", "\"lost\"", "'lost'")]
    [InlineData("\"card\"", "\"cheque\"", "JsonElement")]
    public void What_the_user_does_not_have_is_named(string known, string unknown, string word)
    {
        var order = Order.FromJson<Order>(Full.Replace(known, unknown, StringComparison.Ordinal));
        Assert.Contains(word, Assert.Throws<MappingException>(() => order.ToMine()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_holds_itself_ends_in_an_exception()
    {
        var order = new MyOrder { Id = 1 };
        order.Parent = order;
        Assert.Throws<InsufficientExecutionStackException>(() => order.ToDto());
    }

    [Fact]
    public void Texts_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            var texts = NumberMapper.ToTexts(new() { Amount = 1234.5m, At = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), Small = 9, ByName = { [1] = 2 } });
            Assert.Equal(("1234.5", new DateTime(2026, 1, 2, 1, 4, 5, DateTimeKind.Utc), 9, 2), (texts.Amount, texts.At, texts.Small, texts.ByName["1"]));
            Assert.Equal(DateTimeKind.Utc, texts.At.Kind);
            Assert.Equal((1234.5m, new DateTimeOffset(2026, 1, 2, 1, 4, 5, default), 9), NumberMapper.ToNumbers(texts) is var back ? (back.Amount, back.At, back.Small) : default);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_does_not_fit_is_an_exception_and_not_another_value()
    {
        Assert.Throws<OverflowException>(() => NumberMapper.ToNumbers(new() { Amount = "1", Small = 256 }));
        Assert.Throws<FormatException>(() => NumberMapper.ToNumbers(new() { Amount = "1,5" }));
        Assert.Throws<ArgumentException>(() => NumberMapper.ToNumbers(new() { Amount = "1", ByName = new() { ["1"] = 1, ["01"] = 2 } }));
    }

    [Fact]
    public void A_mapper_has_services_and_hooks()
    {
        var mapper = new LineMapper(sku => sku.ToUpperInvariant());
        Assert.Equal([new MyLine("A", 1)], mapper.ToMine([new Line { Sku = "a", Count = 1 }]));
        Assert.Equal(["before a", "after a A"], mapper.Seen);
    }
}
