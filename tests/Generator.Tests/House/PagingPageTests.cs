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
}
