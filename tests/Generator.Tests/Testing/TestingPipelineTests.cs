using Dovetail.Generator.Pipelines;
using Dovetail.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Tests.Testing;

public sealed class TestingPipelineTests
{
    private const string Path = "/app/shop.yaml";
    private const string Output = "build_metadata.AdditionalFiles.DovetailOutput";
    private const string Kit = "build_property.DovetailTestingKit";

    private const string Shop = """
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /orders/{id}:
            get:
              tags: [orders]
              operationId: getOrder
              parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
              responses:
                '200': { description: The order., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
        components:
          schemas:
            Order: { type: object, required: [id], properties: { id: { type: integer, minimum: 5 }, status: { type: string, enum: [open, done] } } }
        """;

    [Fact]
    public void A_client_has_no_fakes_unless_they_are_asked_for()
    {
        var sources = SpecDriver.Sources(new SpecDriver(new TestOptions().With(Kit, "true"), (Path, Shop)).Run());
        Assert.DoesNotContain(sources.Keys, name => name.Contains("Testing-", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_client_of_another_project_there_are_its_fakes_alone()
    {
        var options = new TestOptions().With(Kit, "true").With(Output, "Testing").With("build_metadata.AdditionalFiles.DovetailRootNamespace", "Acme");
        var result = new SpecDriver(options, (Path, Shop)).Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            ["Acme.Shop.Testing-FakeShopClient.g.cs", "Acme.Shop.Testing-Models.Order.g.cs", "Acme.Shop.Testing-OrdersClient.g.cs"],
            SpecDriver.Sources(result).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_that_the_assembly_has_has_a_server_and_no_path_of_the_machine()
    {
        const string overlay = "overlay: 1.0.0\ninfo: { title: More, version: '1' }\nextends: shop.yaml\nactions: [{ target: '$.info', update: { title: Store } }]\n";
        var options = new TestOptions().With(Kit, "true").With(Output, "Client,Testing").With("build_metadata.AdditionalFiles.DovetailResource", "../Shop.Client/shop.yaml");

        var result = new SpecDriver(options, (Path, Shop), ("/app/shop.overlay.yaml", overlay)).Run();

        var server = SpecDriver.Sources(result)["App.Shop.Testing-ShopTestServer.g.cs"];
        Assert.Contains("\"../Shop.Client/shop.yaml\"", server, StringComparison.Ordinal);
        Assert.Contains("(\"shop.overlay.yaml\", null)", server, StringComparison.Ordinal);
        Assert.DoesNotContain("/app/", server, StringComparison.Ordinal);
        TestingCompilation.AssertCompiles(result);
    }

    /// <summary>The classes of calls stand inside of a fake, where they would hide models of their names.</summary>
    [Fact]
    public void Calls_hide_no_model_and_no_argument_hides_what_calls_have()
    {
        const string calls = """
            openapi: 3.0.3
            info: { title: Phone, version: '1' }
            paths:
              /calls/{arguments}:
                post:
                  tags: [calls]
                  operationId: getCalls
                  parameters:
                    - { name: arguments, in: path, required: true, schema: { type: string } }
                    - { name: requestId, in: query, schema: { type: string } }
                    - { name: body, in: header, schema: { type: string } }
                    - { name: getCall, in: query, style: deepObject, schema: { $ref: '#/components/schemas/GetCall' } }
                  requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/GetCall' } } } }
                  responses: { '200': { description: It., content: { application/json: { schema: { $ref: '#/components/schemas/GetCall' } } } } }
            components:
              schemas:
                GetCall: { type: object, properties: { a: { type: string }, b: { $ref: '#/components/schemas/RecordedGetCall' } } }
                RecordedGetCall: { type: object, properties: { a: { type: string } } }
            """;

        TestingCompilation.AssertCompiles(new SpecDriver(new TestOptions().With(Kit, "true").With(Output, "Client,Testing"), ("/app/phone.yaml", calls)).Run());
    }

    /// <summary>An empty list of a form is not sent at all, and so would be missing.</summary>
    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public void A_list_that_a_form_has_to_have_has_an_item(string mediaType)
    {
        var upload = $$"""
            openapi: 3.0.3
            info: { title: Upload, version: '1' }
            paths:
              /tags:
                put:
                  tags: [tags]
                  operationId: putTags
                  requestBody: { content: { {{mediaType}}: { schema: { type: object, required: [names], properties: { names: { type: array, items: { type: string } } } } } } }
                  responses: { '204': { description: Done. } }
            """;

        var sources = SpecDriver.Sources(new SpecDriver(new TestOptions().With(Kit, "true").With(Output, "Client,Testing"), ("/app/upload.yaml", upload)).Run());

        Assert.Contains(sources.Values, text => text.Contains("Names = names ?? global::Dovetail.Testing.Samples.List<string>(1, ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_server_sends_is_held_to_its_constraints_by_its_factory()
    {
        var source = SpecDriver.Sources(new SpecDriver(new TestOptions().With(Kit, "true").With(Output, "testing, client"), (Path, Shop)).Run())["App.Shop.Testing-Models.Order.g.cs"];
        Assert.Contains("Id = id ?? global::Dovetail.Testing.Samples.Int64(new() { Minimum = 5m })", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_package_it_is_said_at_the_document()
    {
        var result = new SpecDriver(new TestOptions().With(Output, "Testing"), (Path, Shop)).Run();
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal(("DOVE0067", DiagnosticSeverity.Error), (finding.Id, finding.Severity));
        Assert.Equal(Path, finding.Location.GetLineSpan().Path);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void Typing_CSharp_runs_no_step()
    {
        var driver = new SpecDriver(new TestOptions().With(Kit, "true").With(Output, "Client,Testing"), (Path, Shop));
        driver.Run();
        var second = driver.TypeCSharp().Run();
        Steps.AssertCached(second, StepNames.Testing);
        Steps.AssertCached(second, StepNames.TestingFiles);
        Steps.AssertKept(Steps.OutputReasons(second));
    }

    [Fact]
    public void Editing_a_schema_prints_its_factory_only()
    {
        var driver = new SpecDriver(new TestOptions().With(Kit, "true").With(Output, "Testing"), (Path, Shop));
        driver.Run();
        var second = driver.Replace(Path, Shop.Replace("minimum: 5", "minimum: 6", StringComparison.Ordinal)).Run();
        Assert.Single(Steps.Reasons(second, StepNames.TestingFiles), reason => reason is IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Fakes_take_no_name_that_the_client_has()
    {
        var hostile = Shop.Replace("    Order: {", "    ShopModels: { type: object, properties: { a: { type: string } } }\n    FakeOrders: { type: object, properties: { a: { type: string } } }\n    FakeShopClient: { type: object, properties: { a: { type: string } } }\n    Order: {", StringComparison.Ordinal);
        hostile = hostile.Replace("minimum: 5 }", "minimum: 5 }, a: { $ref: '#/components/schemas/ShopModels' }, b: { $ref: '#/components/schemas/FakeOrders' }, c: { $ref: '#/components/schemas/FakeShopClient' }", StringComparison.Ordinal);

        TestingCompilation.AssertCompiles(new SpecDriver(new TestOptions().With(Kit, "true").With(Output, "Client,Testing"), (Path, hostile)).Run());
    }
}
