using Dovetail.Generator.Common;
using Dovetail.Generator.Door.Surfaces;
using Dovetail.Generator.Pipelines;
using Dovetail.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Tests.Surface;

/// <summary>Each build holds the client against the file beside its document.</summary>
public sealed class SurfaceGuardTests
{
    private const string Path = "/app/shop.yaml";
    private const string File = "/app/shop.api.txt";

    internal const string Shop = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /orders/{id}:
            get:
              tags: [orders]
              operationId: getOrder
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
              responses:
                '200':
                  description: The order.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
        components:
          schemas:
            Order:
              type: object
              required: [id]
              properties:
                id: { type: integer, format: int64 }
                note: { type: string }
        """;

    internal const string Surface = """
        # Comments are left alone.
        IOrdersClient.GetAsync(long id): ApiCall<Order> // GET /orders/{id}
        Order: sealed class
        Order.Id: required long
        Order.Note: string?
        ShopClient: client
        ShopClient.Orders: IOrdersClient
        """;

    [Theory]
    [InlineData(Surface)]
    [InlineData(Surface + "\n\n")]
    [InlineData("ShopClient.Orders: IOrdersClient\r\nOrder.Note: string?\r\nOrder.Note: string?\r\nShopClient: client\r\nOrder: sealed class\r\nOrder.Id: required long\r\nIOrdersClient.GetAsync(long id): ApiCall<Order> // GET /elsewhere\r\n")]
    public void A_client_as_it_was_is_no_finding(string surface) => Assert.Empty(Findings(Shop, surface));

    [Fact]
    public void What_is_gone_is_told_where_it_was_with_its_line()
    {
        var finding = Assert.Single(Findings(Shop, Surface + "\nIOrdersClient.DeleteAsync(long id): ApiCall<NoContent> // DELETE /orders/{id}"));
        Assert.Equal(("DOVE0080", DiagnosticSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Contains("no longer has 'IOrdersClient.DeleteAsync(long id): ApiCall<NoContent> // DELETE /orders/{id}'", finding.GetMessage(null));
        Assert.Equal("/orders/{id}", At(Shop, finding));
    }

    [Fact]
    public void A_member_that_is_gone_is_told_at_its_schema()
    {
        var finding = Assert.Single(Findings(Shop, Surface + "\nOrder.Total: decimal?"));
        Assert.Equal(("DOVE0080", "Order"), (finding.Id, At(Shop, finding)));
    }

    [Fact]
    public void A_moved_tag_is_one_change_of_the_operation()
    {
        var document = Shop.Replace("tags: [orders]", "tags: [carts]", StringComparison.Ordinal);
        var findings = Findings(document, Surface);
        var moved = Assert.Single(findings, finding => finding.Id == "DOVE0081");
        Assert.Contains("'ICartsClient.GetOrderAsync(long id): ApiCall<Order> // GET /orders/{id}', which was 'IOrdersClient.GetAsync(long id): ApiCall<Order> // GET /orders/{id}'", moved.GetMessage(null));
        Assert.Equal("get", At(document, moved));
        Assert.Equal(["DOVE0080", "DOVE0082"], findings.Where(finding => finding.Id != "DOVE0081").Select(finding => finding.Id).Order());
    }

    [Fact]
    public void A_changed_type_is_told_at_the_property()
    {
        var document = Shop.Replace("note: { type: string }", "note: { type: boolean }", StringComparison.Ordinal);
        var finding = Assert.Single(Findings(document, Surface));
        Assert.Contains("'Order.Note: bool?', which was 'Order.Note: string?'", finding.GetMessage(null));
        Assert.Equal(("DOVE0081", "note"), (finding.Id, At(document, finding)));
    }

    [Fact]
    public void A_call_that_begins_to_page_is_told()
    {
        var document = """
            openapi: 3.0.3
            info: { title: Shop, version: '1' }
            paths:
              /orders:
                get:
                  tags: [orders]
                  operationId: listOrders
                  parameters:
                    - { name: cursor, in: query, schema: { type: string } }
                  responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/OrderList' } } } } }
            components:
              schemas:
                OrderList: { type: object, required: [data], properties: { next_cursor: { type: string, nullable: true }, data: { type: array, items: { type: string } } } }
            """;
        var surface = """
            IOrdersClient.ListAsync(string? cursor = null): ApiCall<OrderList> // GET /orders
            OrderList: sealed class
            OrderList.Data: required IReadOnlyList<string>
            OrderList.NextCursor: string?
            ShopClient: client
            ShopClient.Orders: IOrdersClient
            """;
        var finding = Assert.Single(Findings(document, surface));
        Assert.Equal("DOVE0081", finding.Id);
        Assert.Contains("The call pages now", finding.GetMessage(null));
    }

    [Fact]
    public void What_is_new_is_a_suggestion_unless_it_has_to_be_set()
    {
        var document = Shop.Replace("note: { type: string }", "note: { type: string }\n        paid: { type: boolean }\n        total: { type: number }", StringComparison.Ordinal)
            .Replace("required: [id]", "required: [id, total]", StringComparison.Ordinal);
        var findings = Findings(document, Surface);
        Assert.Equal([("DOVE0081", DiagnosticSeverity.Warning), ("DOVE0082", DiagnosticSeverity.Info)], findings.Select(finding => (finding.Id, finding.Severity)).Order());
        Assert.Contains("'Order.Total: required double', which is new. Whoever creates the object has to set it", findings.Single(finding => finding.Id == "DOVE0081").GetMessage(null));
        Assert.Equal("paid", At(document, findings.Single(finding => finding.Id == "DOVE0082")));
    }

    [Theory]
    [InlineData("}{", 7)]
    [InlineData("Order. : x", 7)]
    [InlineData("a b c", 7)]
    public void A_line_that_can_not_be_read_is_left_out_and_told_at_its_place(string line, int number)
    {
        var finding = Assert.Single(Findings(Shop, Surface + "\n" + line));
        Assert.Equal(("DOVE0083", File, number), (finding.Id, finding.Location.GetLineSpan().Path, finding.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public void What_is_merged_by_half_is_told_and_nothing_else()
    {
        var findings = Findings(Shop, $"<<<<<<< HEAD\n{Surface}\n=======\nOrder.Note: int?\n>>>>>>> theirs\n");
        Assert.Equal([0, 8, 10], findings.Select(finding => finding.Location.GetLineSpan().StartLinePosition.Line));
        Assert.All(findings, finding => Assert.Equal("DOVE0083", finding.Id));
    }

    [Theory]
    [InlineData("OtherClient: client\nOrder: sealed class", "DOVE0084", "that of OtherClient")]
    [InlineData("OtherClient: client\n" + Surface, "DOVE0084", "that of OtherClient and ShopClient")]
    [InlineData("Order: sealed class", "DOVE0083", "'ShopClient: client'")]
    [InlineData("", "DOVE0083", "'ShopClient: client'")]
    public void A_file_that_is_not_of_this_client_is_one_finding(string surface, string id, string words)
    {
        var finding = Assert.Single(Findings(Shop, surface));
        Assert.Equal((id, File), (finding.Id, finding.Location.GetLineSpan().Path));
        Assert.Contains(words, finding.GetMessage(null));
    }

    [Fact]
    public void A_file_of_another_kind_is_twenty_findings_at_the_most() =>
        Assert.Equal(21, Findings(Shop, string.Concat(Enumerable.Repeat("{ no line }\n", 5_000))).Count);

    [Fact]
    public void A_surface_without_a_document_is_told_and_a_text_of_that_name_is_not()
    {
        var findings = Of(new SpecDriver((Path, Shop), ("/app/other.api.txt", "OtherClient: client"), ("/app/notes.api.txt", "Some notes.")).Run());
        Assert.Equal(("DOVE0084", "/app/other.api.txt"), (Assert.Single(findings).Id, findings[0].Location.GetLineSpan().Path));
    }

    /// <summary>A document that the build of another project makes lies in a folder of the build.</summary>
    [Fact]
    public void A_document_that_has_no_file_beside_it_has_the_one_of_its_name()
    {
        Assert.Equal("DOVE0080", Assert.Single(Of(new SpecDriver(("/app/obj/Debug/dovetail/shop.json", Shop), (File, Surface + "\nOrder.Total: decimal?")).Run())).Id);
    }

    [Theory]
    [InlineData("/a/shop.yaml", "/a/shop.yaml")]
    [InlineData("/app/shop.yaml", "/app/shop.yaml", "/a/shop.yaml")]
    [InlineData("/app/SHOP.yaml", "/app/SHOP.yaml")]
    [InlineData(null, "/a/shop.yaml", "/b/shop.yaml")]
    [InlineData(null, "/app/store.yaml")]
    public void A_file_belongs_to_one_document(string? owner, params string[] documents) =>
        Assert.Equal(owner, Assert.Single(SurfaceOwners.Of([new MemoryText(File, Surface)], documents.ToEquatableArray())).Key);

    [Fact]
    public void The_severities_of_the_document_hold()
    {
        var options = new TestOptions().With("dovetail_severity_dove0080", "error");
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Of(new SpecDriver(options, (Path, Shop), (File, Surface + "\nOrder.Total: decimal?")).Run())).Severity);
    }

    [Fact]
    public void Who_has_no_file_pays_nothing()
    {
        var result = new SpecDriver((Path, Shop)).Run();
        Assert.DoesNotContain(StepNames.SurfaceChanges, result.TrackedSteps.Keys);
        Assert.DoesNotContain(StepNames.SurfaceReports, result.TrackedSteps.Keys);
    }

    [Fact]
    public void A_comment_compares_nothing_again_and_moves_the_places()
    {
        var driver = new SpecDriver((Path, Shop), (File, Surface + "\nOrder.Total: decimal?"));
        var before = Assert.Single(Of(driver.Run())).Location.GetLineSpan().StartLinePosition.Line;
        Steps.AssertCached(driver.TypeCSharp().Run(), StepNames.SurfaceReports);

        var second = driver.Replace(Path, "# A comment.\n" + Shop).Run();
        Assert.Equal(before + 1, Assert.Single(Of(second)).Location.GetLineSpan().StartLinePosition.Line);
        Steps.AssertCached(second, StepNames.SurfaceChanges);
    }

    [Fact]
    public void No_step_holds_on_to_the_compilation()
    {
        var result = new SpecDriver((Path, Shop), (File, Surface + "\nOrder.Total: decimal?")).Run();
        var graph = new ObjectGraph();
        foreach (var output in new[] { StepNames.Surfaces, StepNames.SurfaceChanges, StepNames.SurfaceReports }.SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs))
        {
            graph.AssertHoldsNoRoslynState(output.Value);
        }
    }

    internal static IReadOnlyList<Diagnostic> Findings(string document, string surface) => Of(new SpecDriver((Path, document), (File, surface)).Run());

    private static List<Diagnostic> Of(GeneratorRunResult result) => [.. result.Diagnostics
        .Where(finding => string.CompareOrdinal(finding.Id, "DOVE0080") >= 0 && string.CompareOrdinal(finding.Id, "DOVE0090") < 0)
        .OrderBy(finding => finding.Location.GetLineSpan().StartLinePosition)];

    /// <summary>The text that a finding points at.</summary>
    private static string At(string document, Diagnostic finding) => document.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length);
}
