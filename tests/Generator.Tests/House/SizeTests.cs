using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dovetail.Generator.Tests.House;

/// <summary>Growth is a decision, not an accident.</summary>
public sealed class SizeTests
{
    private const int LargestFile = 300;
    private const int LargestMethod = 50;
    private const int LargestPipeline = 90;
    private const int NinetiethPercentile = 150;
    private const int WidestLine = 180;

    /// <summary>Files that are a list and nothing else: word lists, the rules of the findings, a line for each kind of value.</summary>
    private static readonly string[] Lists = ["Findings.cs", "FindingRules.cs", "ReservedNames.cs"];

    public static TheoryData<string> Wings => ["generator", "runtime"];

    [Theory]
    [MemberData(nameof(Wings))]
    public void No_file_is_larger_than_a_reader_can_hold(string wing) =>
        Assert.All(
            Repository.Sources(wing).Where(source => !Lists.Contains(Path.GetFileName(source.Path))),
            source => Assert.True(source.Lines <= LargestFile, $"{source.Path} has {source.Lines} lines"));

    [Theory]
    [MemberData(nameof(Wings))]
    public void Nine_files_of_ten_are_short(string wing)
    {
        var sizes = Repository.Sources(wing).Select(source => source.Lines).Order().ToList();
        Assert.True(sizes[sizes.Count * 9 / 10] <= NinetiethPercentile, $"The 90th percentile is {sizes[sizes.Count * 9 / 10]} lines");
    }

    [Theory]
    [MemberData(nameof(Wings))]
    public void No_method_is_longer_than_a_screen(string wing)
    {
        var long_ = from source in Repository.Sources(wing)
                    from method in source.Parse().DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
                    let lines = Lines(method)
                    where lines > LargestMethod
                    select $"{source.Path}: {(method as MethodDeclarationSyntax)?.Identifier.Text ?? "constructor"} has {lines} lines";
        Assert.Empty(long_);
    }

    [Theory]
    [MemberData(nameof(Wings))]
    public void No_line_is_wider_than_a_screen(string wing)
    {
        var wide = from source in Repository.Sources(wing)
                   from line in source.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
                   where line.Text.Length > WidestLine
                   select $"{source.Path}:{line.Number} has {line.Text.Length} characters";
        Assert.Empty(wide);
    }

    [Fact]
    public void A_pipeline_fits_a_screen() =>
        Assert.All(
            Repository.Sources("generator/Dovetail.Generator/Pipelines"),
            source => Assert.True(source.Lines <= LargestPipeline, $"{source.Path} has {source.Lines} lines"));

    private static int Lines(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
