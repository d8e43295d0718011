using Dovetail.Generator.Options;

namespace Dovetail.Generator.Tests.Building;

/// <summary>A filter that matches nothing is told, with what was meant.</summary>
public sealed class FilterCheckTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /orders: { get: { tags: [orders], operationId: listOrders, responses: { '204': { description: Done. } } } }
        webhooks:
          order.paid: { post: { operationId: paid, responses: { '204': { description: Done. } } } }
        """;

    [Theory]
    [InlineData("tag:order", "'tag:order' of 'dovetail_exclude' matches nothing of the document: did you mean 'tag:orders'?")]
    [InlineData("listOrder", "'operation:listOrder' of 'dovetail_exclude' matches nothing of the document: did you mean 'operation:listOrders'?")]
    [InlineData("/order", "'path:/order' of 'dovetail_exclude' matches nothing of the document: did you mean 'path:/orders'?")]
    [InlineData("webhook:order.payed", "'webhook:order.payed' of 'dovetail_exclude' matches nothing of the document: did you mean 'webhook:order.paid'?")]
    [InlineData("method:DELETE", "'method:DELETE' of 'dovetail_exclude' matches nothing of the document")]
    [InlineData("get*", "'operation:get*' of 'dovetail_exclude' matches nothing of the document")]
    public void A_filter_that_matches_nothing_is_a_finding(string filter, string message)
    {
        var finding = Assert.Single(FindingsOf(filter));
        Assert.Equal(("DOVE0064", message, 0), (finding.Id, finding.Message, finding.Location?.StartLine));
    }

    [Theory]
    [InlineData("tag:ORDERS")]
    [InlineData("list*")]
    [InlineData("webhook:order.*")]
    [InlineData("method:get")]
    public void A_filter_that_matches_is_none(string filter) => Assert.Empty(FindingsOf(filter));

    [Theory]
    [InlineData("tag:order", "'tag:order' of 'dovetail_include' matches nothing of the document: did you mean 'tag:orders'?")]
    [InlineData("method:DELETE", "'method:DELETE' of 'dovetail_include' matches nothing of the document")]
    public void So_is_one_of_those_that_are_included(string filter, string message)
    {
        var include = new[] { "tag:orders", filter }.Select(text => OperationFilterReader.TryRead(text)!);
        var finding = Assert.Single(Built.Document(Document, new GeneratorOptions { Include = [.. include] }).Findings, finding => finding.Id == "DOVE0064");
        Assert.Equal((message, 0), (finding.Message, finding.Location?.StartLine));
    }

    private static IEnumerable<Diagnostics.Finding> FindingsOf(string filter) =>
        Built.Document(Document, new GeneratorOptions { Exclude = [OperationFilterReader.TryRead(filter)!] }).Findings;
}
