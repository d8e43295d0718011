using Dovetail.Generator.Pipelines;
using Microsoft.CodeAnalysis;

namespace Dovetail.Generator.Tests.Pipeline;

public sealed class IncrementalityTests
{
    private const string Path = "/app/shop.yaml";

    private const string Shop = """
        # The shop.
        openapi: 3.0.3
        info: { title: Shop, version: '1' }
        paths:
          /orders/{id}:
            get:
              tags: [orders]
              operationId: getOrder
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer } }
              responses:
                '200':
                  description: The order.
                  content: { application/json: { schema: { $ref: '#/components/schemas/Order' }, example: { id: 1 } } }
          /products:
            get:
              tags: [products]
              operationId: listProducts
              responses:
                '200':
                  description: All products.
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Product' } } } }
        components:
          schemas:
            Order:
              type: object
              required: [id]
              properties:
                id: { type: integer }
                note: { type: string }
            Product:
              type: object
              properties:
                sku: { type: string }
        """;

    [Fact]
    public void Typing_CSharp_runs_no_step()
    {
        var driver = new SpecDriver((Path, Shop));
        driver.Run();
        var second = driver.TypeCSharp().Run();
        Steps.AssertCached(second, StepNames.Candidates);
        Steps.AssertCached(second, StepNames.Inputs);
        Steps.AssertCached(second, StepNames.Compile);
        Steps.AssertCached(second, StepNames.Files);
        Steps.AssertCached(second, StepNames.Reports);
        Steps.AssertKept(Steps.OutputReasons(second));
    }

    [Theory]
    [InlineData("# The shop.", "# The shop, and more.")]
    [InlineData("example: { id: 1 }", "example: { id: 2 }")]
    [InlineData("info: { title: Shop, version: '1' }", "info: { title: Shop, version: '1' }\n")]
    public void Editing_a_comment_or_an_example_prints_nothing(string before, string after)
    {
        var driver = new SpecDriver((Path, Shop));
        driver.Run();
        var second = driver.Replace(Path, Shop.Replace(before, after, StringComparison.Ordinal)).Run();
        Assert.Equal([IncrementalStepRunReason.Modified], Steps.Reasons(second, StepNames.Inputs));
        Steps.AssertKept(Steps.Reasons(second, StepNames.Files));
        Steps.AssertKept(Steps.OutputReasons(second));
    }

    [Fact]
    public void Editing_a_schema_prints_its_file_only()
    {
        var driver = new SpecDriver((Path, Shop));
        var first = SpecDriver.Sources(driver.Run());
        var result = driver.Replace(Path, Shop.Replace("note:", "remark:", StringComparison.Ordinal)).Run();
        var second = SpecDriver.Sources(result);

        Assert.Equal(first.Keys.Order(), second.Keys.Order());
        var changed = first.Keys.Where(hint => first[hint] != second[hint]);
        Assert.Contains("Order", Assert.Single(changed), StringComparison.Ordinal);
        Assert.Single(Steps.Reasons(result, StepNames.Files), reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void An_option_of_another_kind_runs_no_compile_step()
    {
        var driver = new SpecDriver((Path, Shop));
        driver.Run();
        var second = driver.SetOption("dotnet_diagnostic.cs0168.severity", "none").Run();
        Steps.AssertCached(second, StepNames.Compile);
    }

    [Fact]
    public void Editing_another_file_does_not_read_a_spec_that_does_not_refer_to_it()
    {
        var driver = new SpecDriver((Path, Shop), ("/app/settings.json", "{}"));
        driver.Run();
        var second = driver.Replace("/app/settings.json", """{ "a": 1 }""").Run();
        Steps.AssertCached(second, StepNames.Compile);
    }

    [Fact]
    public void Editing_an_overlay_reads_its_document_only()
    {
        const string Overlay = "overlay: 1.0.0\nactions: [{ target: $.info, update: { title: Shop } }]";
        var driver = new SpecDriver((Path, Shop), ("/app/other.yaml", Shop), ("/app/shop.overlay.yaml", Overlay));
        driver.Run();
        var second = driver.Replace("/app/shop.overlay.yaml", Overlay.Replace("$.info,", "'$.info' ,", StringComparison.Ordinal)).Run();
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged],
            Steps.Reasons(second, StepNames.Compile).OrderByDescending(reason => reason));
        Steps.AssertKept(Steps.OutputReasons(second));
    }

    [Fact]
    public void No_step_holds_on_to_the_compilation()
    {
        var result = new SpecDriver((Path, Shop)).Run();
        var graph = new ObjectGraph();
        string[] own = [StepNames.Candidates, StepNames.Inputs, StepNames.Compile, StepNames.Apis, StepNames.Files, StepNames.Reports];
        foreach (var output in own.SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs))
        {
            graph.AssertHoldsNoRoslynState(output.Value);
        }
    }
}
