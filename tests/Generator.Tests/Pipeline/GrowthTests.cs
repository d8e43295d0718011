using Dovetail.Generator.Model;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>Shapes whose cost once grew with the square of their number: as many as here took minutes then.</summary>
public sealed class GrowthTests
{
    [Fact]
    public void A_choice_of_many_inline_branches_is_a_union_of_as_many() => AssertCases(15_000,
        $"\"A\":{{\"oneOf\":[{Repeat(15_000, i => $"{{\"type\":\"object\",\"required\":[\"p{i}\"],\"properties\":{{\"p{i}\":{{\"type\":\"string\"}}}}}}")}]}}");

    [Fact]
    public void A_discriminator_of_many_values_is_a_union_of_as_many() => AssertCases(12_000,
        $"\"A\":{{\"oneOf\":[{Repeat(12_000, i => $"{{\"$ref\":\"#/components/schemas/B{i}\"}}")}],\"discriminator\":{{\"propertyName\":\"k\",\"mapping\":{{{Repeat(12_000, i => $"\"m{i}\":\"#/components/schemas/B{i}\"")}}}}}}},{Repeat(12_000, i => $"\"B{i}\":{{\"type\":\"object\",\"properties\":{{\"k\":{{\"type\":\"string\"}},\"q{i}\":{{\"type\":\"string\"}}}}}}")}");

    private static string Repeat(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));

    private static void AssertCases(int count, string schemas)
    {
        const string Paths = """{ "/a": { "put": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } }, "responses": { "204": { "description": "x" } } } } }""";
        var text = """{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": """ + Paths + ", \"components\": { \"schemas\": { " + schemas + " } } }";
        var result = ClientCompiler.Compile(new SourceFile("/app/a.json", text), [], new GeneratorOptions(), TestContext.Current.CancellationToken);
        Assert.Equal(count, Assert.Single(result.Value!.Types.OfType<UnionModel>()).Cases.Count);
    }
}
