using Dovetail.Serialization;
using Features.Webhooks;

namespace Features;

/// <summary>What servers send on their own.</summary>
public sealed class WebhookTests
{
    [Fact]
    public void A_webhook_is_read_as_its_payload()
    {
        OrderPaidPayload order = WebhooksWebhooks.ReadOrderPaid("""{"id":7,"total":{"amount":1.50,"currency":"EUR"},"more":true}"""u8);

        Assert.Equal((7, 1.50m, "EUR"), (order.Id, order.Total?.Amount, order.Total?.Currency));
        Assert.True(order.UnknownMembers!["more"].GetBoolean());
    }

    [Fact]
    public void A_webhook_may_send_a_list() => Assert.Equal([1, 2], WebhooksWebhooks.ReadOrdersCancelled("[1,2]"u8));

    [Fact]
    public void A_callback_is_read_under_the_name_of_its_operation()
    {
        Frame frame = WebhooksWebhooks.ReadStreamsCreateOnData("""{"value":0.5}"""u8);

        Assert.Equal(0.5, frame.Value);
    }

    [Fact]
    public void What_a_webhook_wants_back_has_a_model() =>
        Assert.Equal("""{"note":"Thanks"}""", new OrderPaidAnswer { Note = "Thanks" }.ToJson());

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"x\"}")]
    public void A_body_of_another_shape_is_an_error_that_says_so(string body) =>
        Assert.Throws<JsonFormatException>(() => WebhooksWebhooks.ReadOrderPaid(System.Text.Encoding.UTF8.GetBytes(body)));
}
