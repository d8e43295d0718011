using Dovetail.Generator.Pipelines;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>A user's part of a model may say how System.Text.Json reads it: then ours does not.</summary>
public sealed class DeclaredConverterTests
{
    private const string Shop = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /orders: { get: { operationId: listOrders, responses: { '200': { description: Done., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } } }
        components:
          schemas:
            Order: { type: object, properties: { id: { type: string }, line: { $ref: '#/components/schemas/Line' } } }
            Line: { type: object, properties: { id: { type: string } } }
        """;

    [Fact]
    public void A_model_brings_its_converter() => Assert.Contains("JsonConverter(typeof(DoveJson::ModelConverter<Order>))", Text(""), StringComparison.Ordinal);

    [Theory]
    [InlineData("namespace App.Shop; [System.Text.Json.Serialization.JsonConverter(typeof(object))] public partial class Order;", false)]
    [InlineData("using System.Text.Json.Serialization; namespace App.Shop { [JsonConverter(typeof(object))] partial class Order { } }", false)]
    [InlineData("namespace App.Shop; public partial class Order { public int Shown => 1; }", true)]
    [InlineData("namespace App; [System.Text.Json.Serialization.JsonConverter(typeof(object))] public partial class Order;", true)]
    public void It_does_not_where_the_users_part_brings_one(string code, bool isThere)
    {
        var text = Text(code);
        Assert.Equal(isThere, text.Contains("ModelConverter<Order>))", StringComparison.Ordinal));
        Assert.Contains("ModelConverter<Line>))", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Typing_beside_such_a_part_prints_nothing_again()
    {
        var driver = new SpecDriver(("/app/shop.yaml", Shop)).Add("namespace App.Shop; [System.Text.Json.Serialization.JsonConverter(typeof(object))] public partial class Order;");
        driver.Run();
        var second = driver.TypeCSharp().Run();
        Steps.AssertCached(second, StepNames.Files);
        Steps.AssertKept(Steps.OutputReasons(second));
    }

    private static string Text(string code) => string.Concat(SpecDriver.Sources(new SpecDriver(("/app/shop.yaml", Shop)).Add(code).Run()).Values);
}
