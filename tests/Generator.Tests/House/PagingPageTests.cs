using System.Globalization;
using System.Text.RegularExpressions;
using Dovetail.Harness;
using Dovetail.Harness.Paging;

namespace Dovetail.Generator.Tests.House;

/// <summary>The page about paging says what is so, and what is so is good enough.</summary>
public sealed partial class PagingPageTests
{
    private const int FewestThatPage = 180;
    private const int FewestThatDoNot = 128;

    [Fact]
    public void Nine_of_ten_operations_that_page_are_found_and_none_that_does_not_is_taken_to()
    {
        var figures = Summary().Match(Repository.Read("docs", "house", "paging.md")).Groups.Values.Skip(1).Select(group => int.Parse(group.Value, CultureInfo.InvariantCulture)).ToList();

        Assert.True(figures[0] >= FewestThatPage && figures[3] >= FewestThatDoNot);
        Assert.True(figures[1] * 10 >= figures[0] * 9, $"{figures[1]} of {figures[0]}");
        Assert.Equal(0, figures[4]);
    }

    /// <summary>Of openai's the page says why those that its library does not walk are pages all the same.</summary>
    [Theory]
    [InlineData("github-rest", 280, 0)]
    [InlineData("stripe", 97, 0)]
    [InlineData("openai", 50, 11)]
    public void What_a_vendors_library_walks_is_found(string vendor, int fewest, int most)
    {
        var row = VendorRow().Matches(Repository.Read("docs", "house", "paging.md")).Single(match => match.Groups[1].Value == vendor);
        var figures = row.Groups.Values.Skip(2).Select(group => int.Parse(group.Value, CultureInfo.InvariantCulture)).ToList();

        Assert.True(figures[0] >= fewest, $"{figures[0]} operations");
        Assert.True(figures[1] * 100 >= figures[0] * 95, $"{figures[1]} of {figures[0]}");
        Assert.True(figures[3] <= most, $"{figures[3]} are taken to page");
    }

    [Fact]
    public void The_page_is_what_the_generator_finds_today()
    {
        var folders = new[] { PagingPage.JudgedVariable, PagingPage.VendorsVariable }.Select(Environment.GetEnvironmentVariable).ToList();
        Assert.SkipWhen(folders.Any(string.IsNullOrEmpty), $"{PagingPage.JudgedVariable} and {PagingPage.VendorsVariable} name no folders");

        var page = PagingPage.Write(CorpusReader.Read(CorpusFolder.Require()), folders[0]!, folders[1]!);

        Assert.Equal(Repository.Read("docs", "house", "paging.md").ReplaceLineEndings("\n"), page.ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"\*\*(\d+) operations page: (\d+) are found, (\d+) %; (\d+) do not: (\d+) are taken to")]
    private static partial Regex Summary();

    /// <summary>A row of four figures; those of the judged documents have a column more.</summary>
    [GeneratedRegex(@"^\| ([a-z-]+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex VendorRow();
}
