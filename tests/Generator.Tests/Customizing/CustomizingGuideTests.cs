using System.Text.RegularExpressions;
using Dovetail.Generator.Options;
using Dovetail.Generator.Tests.House;

namespace Dovetail.Generator.Tests.Customizing;

/// <summary>What docs/guide/customizing.md shows is generated without a word, and compiles.</summary>
public sealed partial class CustomizingGuideTests
{
    private static readonly string Page = Repository.Read("docs", "guide", "customizing.md");

    public static TheoryData<string> Blocks => [.. Block().Matches(Page).Where(match => match.Groups[1].Value == "csharp").Select(match => match.Groups[2].Value)];

    public static TheoryData<string> Sections => [.. Block().Matches(Page).Where(match => match.Groups[1].Value == "ini").Select(match => match.Groups[2].Value)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_of_code_is_generated_without_a_word(string code) => CustomizedProject.Of(code).Compiles();

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_section_of_options_is_read_without_a_word(string section)
    {
        var entries = section.Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal)).Select(line => line.Split('=', 2)).Select(pair => (pair[0].Trim(), pair[1].Trim()));
        CustomizedProject.Of("", [.. entries]).Compiles();
    }

    [Fact]
    public void Options_that_the_page_names_are_there() =>
        Assert.All(OptionName().Matches(Page), match => Assert.Contains(match.Value, OptionTable.Rows.Select(row => row.Key)));

    [GeneratedRegex(@"^```(csharp|ini)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("dovetail_[a-z_]+")]
    private static partial Regex OptionName();
}
