using System.Diagnostics;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;

namespace Dovetail.Generator.Tests.Pipeline;

/// <summary>Shapes whose cost grew with the square of their number. The bounds are generous: a busy machine passes, a square does not.</summary>
public sealed class GrowthTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_choice_of_many_inline_branches_takes_no_long_time() => AssertQuick(
        $"\"A\":{{\"oneOf\":[{Repeat(15_000, i => $"{{\"type\":\"object\",\"required\":[\"p{i}\"],\"properties\":{{\"p{i}\":{{\"type\":\"string\"}}}}}}")}]}}");

    [Fact]
    public void A_discriminator_of_many_values_takes_no_long_time() => AssertQuick(
        $"\"A\":{{\"oneOf\":[{Repeat(12_000, i => $"{{\"$ref\":\"#/components/schemas/B{i}\"}}")}],\"discriminator\":{{\"propertyName\":\"k\",\"mapping\":{{{Repeat(12_000, i => $"\"m{i}\":\"#/components/schemas/B{i}\"")}}}}}}},{Repeat(12_000, i => $"\"B{i}\":{{\"type\":\"object\",\"properties\":{{\"k\":{{\"type\":\"string\"}},\"q{i}\":{{\"type\":\"string\"}}}}}}")}");

    private static string Repeat(int count, Func<int, string> item) => string.Join(',', Enumerable.Range(0, count).Select(item));

    private static void AssertQuick(string schemas)
    {
        var text = $$"""{ "openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{"put":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}},"responses":{"204":{"description":"x"}}}}},"components":{"schemas":{ {{schemas}} } } }""";
        var clock = Stopwatch.StartNew();
        var result = ClientCompiler.Compile(new SourceFile("/app/a.json", text), [], new GeneratorOptions(), TestContext.Current.CancellationToken);
        Assert.NotNull(result.Value);
        Assert.True(clock.Elapsed < Patience, $"{clock.Elapsed}");
    }
}
