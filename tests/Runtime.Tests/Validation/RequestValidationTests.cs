using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Runtime.Tests.Validation;

public sealed class RequestValidationTests : WireTest
{
    private static readonly ArgumentConstraints Constraints = new() { ["limit"] = new() { Maximum = 10 } };

    [Fact]
    public async Task Every_violation_is_told_with_its_place_and_nothing_is_sent()
    {
        var order = new Order { Name = "", Lines = [new Order { Name = "fine" }, new Order { Name = "too long" }, new Order { Name = null }] };

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await SendAsync(order, limit: 11));

        Assert.Equal(
            ["limit: must be at most 10.", "body, $.name: must have at least 1 character.", "body, $.lines[1].name: must have at most 5 characters.", "body, $.lines[2].name: is required, and null."],
            e.Violations.Select(static violation => violation.ToString()));
        Assert.Equal(["limit", "$.name", "$.lines[1].name", "$.lines[2].name"], e.ToError().Details.Select(static detail => detail.Field));
        Assert.DoesNotContain("too long", e.ToString(), StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_null_among_items_is_found_before_anything_is_sent()
    {
        var request = new ApiRequest(Connect(), options: null);
        request.QueryOf<IReadOnlyList<string>, ListFormat<string, StringFormat>>("tags", ["a", null!]);
        request.JsonBody<IReadOnlyDictionary<string, IReadOnlyList<Order>>, MapFormat<IReadOnlyList<Order>, ListFormat<Order, ModelFormat<Order>>>>(
            new Dictionary<string, IReadOnlyList<Order>> { ["x"] = [new Order { Name = "fine", Lines = [null!] }, null!], ["y"] = null! });

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () =>
            await new ApiOperation<NoContent>("create", "POST", "/x") { Response = new EmptyResponse() }.Send(request, Cancellation));

        Assert.Equal(
            ["tags, $[1]", "body, $.x[0].lines[0]", "body, $.x[1]", "body, $.y"],
            e.Violations.Select(static violation => violation.ToString().Split(':')[0]));
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_null_that_the_description_has_among_items_is_sent()
    {
        var request = new ApiRequest(Connect(), options: null);
        request.JsonBody<IReadOnlyList<string?>, ListFormat<string?, NullFormat<string, StringFormat>>>(["a", null]);

        await new ApiOperation<NoContent>("create", "POST", "/x") { Response = new EmptyResponse() }.Send(request, Cancellation);

        Assert.Equal("""["a",null]""", Server.Requests.Single().Text);
    }

    [Fact]
    public async Task A_cancelled_call_ends_while_its_body_is_checked()
    {
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();
        var request = new ApiRequest(Connect(), options: null, new ArgumentConstraints { ["body"] = new() { Items = new() { Pattern = "^a+$" } } });
        request.JsonBody<IReadOnlyList<string>, ListFormat<string, StringFormat>>([.. Enumerable.Repeat("b", 1000)]);

        var call = new ApiOperation<NoContent>("create", "POST", "/x") { Response = new EmptyResponse() }.Send(request, caller.Token);

        Assert.Equal(caller.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call)).CancellationToken);
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await SendAsync(new Order { Name = "" }, limit: 11, static options => options.Validation.Enabled = false);

        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_value_that_holds_itself_ends()
    {
        var order = new Order { Name = "fine" };
        order.Lines = [order];

        await Assert.ThrowsAsync<RequestValidationException>(async () => await SendAsync(order));
    }

    [Fact]
    public async Task A_hundred_violations_are_enough()
    {
        var order = new Order { Name = "fine", Lines = [.. Enumerable.Range(0, 1000).Select(static _ => new Order { Name = "" })] };

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await SendAsync(order));

        Assert.Equal(100, e.Violations.Count);
    }

    [Fact]
    public async Task A_text_in_an_argument_is_cleaned_where_the_client_is_told_to()
    {
        await SendAsync(new Order { Name = " fine\n" }, limit: 1, static options => options.Validation.TrimText = true);

        Assert.Equal("""{"name":"fine"}""", Server.Requests.Single().Text);
    }

    private ApiCall<NoContent> SendAsync(Order order, long limit = 1, Action<ApiClientOptions>? configure = null)
    {
        var request = new ApiRequest(Connect(configure), options: null, Constraints);
        request.Query<long, Int64Format>("limit", limit);
        request.JsonBody<Order, ModelFormat<Order>>(order);
        return new ApiOperation<NoContent>("create", "POST", "/x") { Response = new EmptyResponse() }.Send(request, Cancellation);
    }

    /// <summary>As a generated model writes itself.</summary>
    private sealed class Order : JsonModel, IJsonModel<Order>
    {
        private static readonly JsonMembers s_members = new("!name", "?lines")
        {
            [0] = new() { MinLength = 1, MaxLength = 5 },
        };

        public required string? Name { get; init; }

        public IReadOnlyList<Order>? Lines { get; set; }

        public static Order ReadJson(ref JsonReader reader) => throw new NotSupportedException();

        protected override void WriteMembers(JsonWriter writer)
        {
            writer = writer.Of(s_members);
            writer.String(0, Name);
            writer.Models(1, Lines);
        }
    }
}
