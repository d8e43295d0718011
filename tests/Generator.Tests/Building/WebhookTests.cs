using Dovetail.Generator.Options;

namespace Dovetail.Generator.Tests.Building;

public sealed class WebhookTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /orders:
            post:
              operationId: createOrder
              tags: [orders]
              responses: { '204': { description: Done. } }
              callbacks:
                shipped: { '{$request.body#/url}': { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { at: { type: string } } } } } } } } }
        webhooks:
          order.paid: { post: { tags: [money], requestBody: { content: { application/json: { schema: { type: string } } } } }, put: { requestBody: { content: { application/json: { schema: { type: integer } } } } } }
          ping: { get: { responses: { '204': { description: Pong. } } } }
        x-webhooks:
          order.paid: { post: { requestBody: { content: { application/json: { schema: { type: boolean } } } } } }
          form: { post: { requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object } } } } } }
        """;

    [Theory]
    [InlineData(null, null, "ReadOrderPaid ReadOrderPaidPut ReadOrdersCreateShipped")]
    [InlineData("webhook:order.*", null, "ReadOrderPaid ReadOrderPaidPut")]
    [InlineData("tag:money", null, "ReadOrderPaid")]
    [InlineData("/orders", null, "ReadOrdersCreateShipped")]
    [InlineData(null, "webhook:*", "ReadOrdersCreateShipped")]
    [InlineData(null, "createOrder", "ReadOrderPaid ReadOrderPaidPut")]
    [InlineData("tag:none", null, "")]
    public void Webhooks_obey_the_filters_and_callbacks_follow_their_operation(string? include, string? exclude, string expected)
    {
        var options = new GeneratorOptions { Include = Filters(include), Exclude = Filters(exclude) };
        var api = Built.Document(Document, options).Api;
        Assert.Equal(expected, string.Join(' ', api.Webhooks?.Webhooks.Select(webhook => webhook.MethodName) ?? []));
    }

    [Fact]
    public void A_webhook_whose_body_is_no_JSON_is_left_out_with_a_finding()
    {
        var built = Built.Document(Document, new GeneratorOptions { Webhooks = WebhookScope.All });
        Assert.Contains(built.Findings, finding => finding.Id == "DOVE0032" && finding.Message.Contains("'form'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(WebhookScope.Standard, "ReadOrderPaid ReadOrderPaidPut ReadOrdersCreateShipped")]
    [InlineData(WebhookScope.All, "ReadLegacy ReadOrderPaid ReadOrderPaidPut ReadOrdersCreateShipped")]
    [InlineData(WebhookScope.None, "")]
    public void An_option_says_which_are_generated(object scope, string expected)
    {
        var document = Document + "\n  legacy: { post: { requestBody: { content: { application/json: { schema: { type: string } } } } } }\n";
        var api = Built.Document(document, new GeneratorOptions { Webhooks = (WebhookScope)scope }).Api;
        Assert.Equal(expected, string.Join(' ', api.Webhooks?.Webhooks.Select(webhook => webhook.MethodName) ?? []));
    }

    [Fact]
    public void Callbacks_that_lead_to_themselves_come_to_an_end()
    {
        var built = Built.Document("""
            openapi: 3.1.0
            info: { title: Shop, version: '1' }
            paths: { /a: { post: { operationId: a, callbacks: { c: { $ref: '#/components/callbacks/C' } }, responses: { '204': { description: x } } } } }
            components:
              callbacks:
                C: { '{$url}': { post: { requestBody: { content: { application/json: { schema: { type: string } } } }, callbacks: { c: { $ref: '#/components/callbacks/C' } } } } }
            """);
        Assert.Equal("c", Assert.Single(built.Api.Webhooks!.Webhooks).Name);
        Assert.DoesNotContain(built.Findings, finding => finding.Id is "DOVE0007" or "DOVE0008");
    }

    private static Common.EquatableArray<OperationFilter> Filters(string? filter) =>
        filter is null ? [] : [OperationFilterReader.TryRead(filter)!];
}
