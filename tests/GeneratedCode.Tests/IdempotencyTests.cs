using Dovetail;
using Features.Idempotency;
using Features.Wire;

namespace Features;

public sealed class IdempotencyTests : WireTest
{
    [Fact]
    public async Task A_header_that_the_document_declares_takes_the_key_and_is_no_parameter()
    {
        FailsOnce();
        await using var client = Client();

        await client.Payments.CreateAsync(new RequestOptions { IdempotencyKey = "order-1" });

        Assert.Equal(["order-1", "order-1"], Server.Requests.Select(static request => request.Header("PayPal-Request-Id")));
        Assert.All(Server.Requests, static request => Assert.Null(request.Header("Idempotency-Key")));
    }

    [Fact]
    public async Task A_key_that_is_not_given_is_not_sent_and_one_that_is_required_is_made_once_for_a_call()
    {
        FailsOnce();
        await using var client = Client();

        await Assert.ThrowsAsync<ApiResponseException>(async () => await client.Payments.CreateAsync());
        FailsOnce();
        await client.Refunds.CreateAsync();

        Assert.Null(Server.Requests[0].Header("PayPal-Request-Id"));
        var key = Assert.Single(Server.Requests.Skip(1).Select(static request => request.Header("Idempotency-Key")).Distinct());
        Assert.True(Guid.TryParse(key, out _));
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task The_constraints_of_the_header_are_those_of_the_key()
    {
        await using var client = Client();

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await client.Payments.CreateAsync(new RequestOptions { IdempotencyKey = new string('k', 21) }));

        Assert.Equal("PayPal-Request-Id: must have at most 20 characters.", Assert.Single(e.Violations).ToString());
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_safe_operation_keeps_its_parameter()
    {
        await using var client = Client();

        await client.Payments.ListAsync(payPalRequestId: "r-1");

        Assert.Equal("r-1", Sent.Header("PayPal-Request-Id"));
    }

    [Fact]
    public async Task A_project_can_ask_for_keys_where_the_document_is_silent()
    {
        FailsOnce();
        await using var client = new IdempotencyPost.IdempotencyPostClient(new() { BaseAddress = Server.Address, Retry = { ThrottlingBaseDelay = TimeSpan.FromMilliseconds(1) } });

        await client.Notes.CreateAsync();
        await client.Notes.ChangeAsync();

        Assert.True(Guid.TryParse(Assert.Single(Server.Requests.Take(2).Select(static request => request.Header("Idempotency-Key")).Distinct()), out _));
        Assert.Null(Server.Requests[2].Header("Idempotency-Key"));
    }

    private void FailsOnce()
    {
        var before = Server.Requests.Count;
        Server.Respond = _ => Server.Requests.Count == before + 1 ? Answer.Empty(503) : Answer.NoContent;
    }

    private IdempotencyClient Client() => new(new() { BaseAddress = Server.Address, Retry = { ThrottlingBaseDelay = TimeSpan.FromMilliseconds(1) } });
}
