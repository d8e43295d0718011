using Dovetail.Generator.Building.Operations;
using Dovetail.Generator.Options;

namespace Dovetail.Generator.Tests.Building;

/// <summary>A large client that nothing narrows is told once.</summary>
public sealed class SizeCheckTests
{
    [Fact]
    public void A_large_document_without_a_filter_is_a_finding()
    {
        var finding = Assert.Single(FindingsOf(SizeCheck.ManyOperations + 1, new GeneratorOptions()));
        Assert.Equal(
            ("DOVE0066", "The client has 401 operations, and each build compiles them all: choose those that you call with dovetail_include or dovetail_exclude", 0),
            (finding.Id, finding.Message, finding.Location?.StartLine));
    }

    [Fact]
    public void One_of_the_usual_size_is_none() => Assert.Empty(FindingsOf(SizeCheck.ManyOperations, new GeneratorOptions()));

    [Theory]
    [InlineData("operation:o1*", null)]
    [InlineData(null, "operation:o1")]
    public void One_with_a_filter_is_none(string? include, string? exclude) =>
        Assert.Empty(FindingsOf(SizeCheck.ManyOperations * 2, new GeneratorOptions { Include = Filters(include), Exclude = Filters(exclude) }));

    private static Common.EquatableArray<OperationFilter> Filters(string? filter) => filter is null ? [] : [OperationFilterReader.TryRead(filter)!];

    private static IEnumerable<Diagnostics.Finding> FindingsOf(int operations, GeneratorOptions options)
    {
        var paths = Enumerable.Range(0, operations).Select(number => $$"""  /o{{number}}: { get: { operationId: o{{number}}, responses: { '204': { description: Done. } } } }""");
        return Built.Document($"openapi: 3.1.0\ninfo: {{ title: Shop, version: '1' }}\npaths:\n{string.Join('\n', paths)}\n", options).Findings;
    }
}
