using System.Text.RegularExpressions;
using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;
using Dovetail.Generator.Tests.House;

namespace Dovetail.Generator.Tests.Building;

/// <summary>The overlay of docs/guide/documents.md that gives a model another name.</summary>
public sealed partial class RenameTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /invoices:
            get:
              operationId: getInvoice
              responses: { '200': { description: Done., content: { application/json: { schema: { $ref: '#/components/schemas/InvoiceResponseDtoV2' } } } } }
        components:
          schemas:
            InvoiceResponseDtoV2: { type: object, required: [id], properties: { id: { type: string }, next: { $ref: '#/components/schemas/InvoiceResponseDtoV2' } } }
        """;

    [Fact]
    public void An_overlay_gives_a_model_another_name()
    {
        var overlay = Block().Match(Repository.Read("docs", "guide", "documents.md")).Groups[1].Value;
        var result = ClientCompiler.Compile(
            new SourceFile("/app/shop.yaml", Document),
            [new SourceFile("/app/shop.overlay.yaml", overlay) { OverlayOf = "/app/shop.yaml" }],
            new GeneratorOptions(),
            TestContext.Current.CancellationToken);

        Assert.Empty(result.Findings);
        var model = Assert.IsType<ObjectModel>(Assert.Single(result.Value!.Types));
        Assert.Equal("Invoice", model.Name);
        Assert.Equal(new ModelRef("Invoice"), model.Properties[1].Type);
    }

    [GeneratedRegex(@"## Another name for a model.*?```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
