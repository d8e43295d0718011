using System.Text.RegularExpressions;
using Dovetail.Generator.Common;
using Dovetail.Generator.Emission;
using Dovetail.Generator.Options;
using Dovetail.Generator.Tests.Building;
using Dovetail.Generator.Tests.Snapshots;

namespace Dovetail.Generator.Tests.Emission;

/// <summary>What handles webhooks, printed and read by a person. That it compiles and works is shown in GeneratedCode.Tests.</summary>
public sealed partial class WebhookHandlersTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /streams:
            post:
              operationId: createStream
              tags: [streams]
              responses: { '204': { description: Done. } }
              callbacks: { onData: { '{$request.body#/url}': { post: { deprecated: true, requestBody: { content: { application/json: { schema: { type: string } } } } } } } }
        webhooks:
          order.paid:
            post:
              summary: An order was paid.
              requestBody: { content: { application/json: { schema: { type: object, properties: { type: { const: order.paid } } } } } }
              responses: { '200': { description: Taken., content: { application/json: { schema: { type: object, properties: { note: { type: string } } } } } } }
          "\"); evil(\"":
            put:
              parameters: [{ name: X-Kind, in: header, schema: { const: "\"); evil(\"" } }]
              requestBody: { content: { application/json: { schema: { type: object, properties: { type: { enum: [a, b] } } } } } }
              responses: { '202': { description: Taken. } }
        """;

    [Theory]
    [InlineData("ShopWebhookHandlers")]
    [InlineData("ShopEndpointRouteBuilderExtensions")]
    public void They_read_as_written_by_hand(string name)
    {
        var file = Files(new GeneratorOptions { HasAspNetCore = true }).Single(file => file.HintName.Contains($".{name}.", StringComparison.Ordinal));
        Snapshot.Verify(Version().Replace(FileEmitter.Emit(file, TestContext.Current.CancellationToken), "(\"Dovetail\", \"VERSION\")"), name);
    }

    [Fact]
    public void Who_does_not_ask_for_them_has_none() =>
        Assert.Equal(
            Files(new GeneratorOptions { HasAspNetCore = true }).Where(file => file is not (WebhookHandlersFile or WebhookEndpointsFile)).Select(file => FileEmitter.Emit(file, default)),
            Files(new GeneratorOptions()).Select(file => FileEmitter.Emit(file, default)));

    private static EquatableArray<FileModel> Files(GeneratorOptions options) => FilePlan.Of(Built.Document(Document, options with { Name = "Shop" }).Api);

    [GeneratedRegex("""\("Dovetail", "[0-9.]+"\)""")]
    private static partial Regex Version();
}
