using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Validation;

namespace Dovetail.Runtime.Tests.Validation;

public sealed class RequestValidationTests : WireTest
{
    [Fact]
    public async Task Every_violation_is_told_with_its_place_and_nothing_is_sent()
    {
        var order = new Order { Name = "", Lines = [new Order { Name = "fine" }, new Order { Name = "too long" }], ByKey = new Dictionary<string, Order> { ["it's"] = new() { Name = "" } } };

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await SendAsync(order));

        Assert.Equal(
            ["limit: must be at most 10.", "body, $.name: must have at least 1 character.", "body, $.lines[1].name: must have at most 5 characters.", "body, $.by_key['it\\'s'].name: must have at least 1 character."],
            e.Violations.Select(static violation => violation.ToString()));
        Assert.Equal(["limit", "$.name", "$.lines[1].name", "$.by_key['it\\'s'].name"], e.ToError().Details.Select(static detail => detail.Field));
        Assert.DoesNotContain("too long", e.ToString(), StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await SendAsync(new Order { Name = "" }, static options => options.Validation.Enabled = false);

        Assert.Single(Server.Requests);
    }

    [Fact]
    public void A_value_that_holds_itself_ends()
    {
        var order = new Order { Name = "fine" };
        order.Lines = [order];
        var validation = new RequestValidation("body");

        order.Validate(validation);

        Assert.Equal("nests deeper than 1,000 levels.", Assert.Single(validation.Violations).Reason);
    }

    [Fact]
    public void A_hundred_violations_are_enough()
    {
        var validation = new RequestValidation("body");

        new Order { Name = "fine", Lines = [.. Enumerable.Range(0, 1000).Select(static _ => new Order { Name = "" })] }.Validate(validation);

        Assert.Equal(100, validation.Violations.Count);
    }

    private ApiCall<NoContent> SendAsync(Order order, Action<ApiClientOptions>? configure = null)
    {
        var request = new ApiRequest(Connect(configure), options: null);
        request.Check("limit", Constraint.Range<int>(11, max: 10));
        request.Check("body", order);
        return new ApiOperation<NoContent>("create", "POST", "/x") { Response = new EmptyResponse() }.Send(request, Cancellation);
    }

    /// <summary>As a generated model checks itself.</summary>
    private sealed class Order : IConstrained
    {
        public required string Name { get; init; }

        public IReadOnlyList<Order>? Lines { get; set; }

        public IReadOnlyDictionary<string, Order>? ByKey { get; init; }

        public void Validate(RequestValidation validation)
        {
            validation.Check("name", Constraint.Length(Name, 1, 5));
            validation.Items("lines", Lines, static (validation, line) => line.Validate(validation));
            validation.Values("by_key", ByKey, static (validation, line) => line.Validate(validation));
        }
    }
}
