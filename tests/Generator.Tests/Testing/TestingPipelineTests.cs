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
