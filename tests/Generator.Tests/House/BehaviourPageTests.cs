using System.Globalization;
using System.Text.RegularExpressions;

namespace Dovetail.Generator.Tests.House;

/// <summary>docs/house/behaviours.md names tests that there are, in the order of its numbers.</summary>
public sealed partial class BehaviourPageTests
{
    private static readonly string Page = Repository.Read("docs", "house", "behaviours.md");

    [Fact]
    public void Every_behaviour_has_a_test()
    {
        var tests = string.Join('\n', Repository.Sources("tests").Select(source => source.Text));
        var named = Row().Matches(Page).SelectMany(row => TestName().Matches(row.Groups[2].Value)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, test => Assert.Matches($@"\b{test}\(", tests));
    }

    [Fact]
    public void Behaviours_stand_in_the_order_of_their_numbers()
    {
        var numbers = Row().Matches(Page).Select(row => int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(numbers.Distinct().Order(), numbers);
    }

    [GeneratedRegex(@"^\| (\d+) \|.*\| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?:\w+\.)*(\w+)`")]
    private static partial Regex TestName();
}
