using System.Text.RegularExpressions;

namespace Dovetail.Generator.Tests.House;

/// <summary>docs/guide/telemetry.md names every instrument, with its unit and a test that there is.</summary>
public sealed partial class TelemetryTests
{
    private static readonly string Page = Repository.Read("docs", "guide", "telemetry.md");

    [Fact]
    public void Every_instrument_stands_in_the_guide_with_its_unit()
    {
        var source = Repository.Read("runtime", "Dovetail.Runtime", "Telemetry", "ApiInstruments.cs");
        var instruments = Instrument().Matches(source).Select(match => (Name: match.Groups[2].Value, Unit: match.Groups[1].Value == "Seconds" ? "s" : match.Groups[3].Value)).ToList();

        Assert.Equal(instruments.Order(), Row().Matches(Page).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).Order());
        Assert.True(instruments.Count > 10);
    }

    [Fact]
    public void Every_fact_is_told_by_the_code_that_knows_it()
    {
        var runtime = string.Join('\n', Repository.Sources("runtime").Where(source => !source.Path.EndsWith("/ApiMetrics.cs", StringComparison.Ordinal)).Select(source => source.Text));
        var facts = Fact().Matches(Repository.Read("runtime", "Dovetail.Runtime", "Telemetry", "ApiMetrics.cs")).Select(match => match.Groups[1].Value).ToList();

        Assert.True(facts.Count > 8);
        Assert.All(facts, fact => Assert.Contains($"ApiMetrics.{fact}(", runtime));
    }

    [Fact]
    public void Every_instrument_has_a_test()
    {
        var tests = string.Join('\n', Repository.Sources("tests", "Runtime.Tests").Select(source => source.Text));
        Assert.All(Row().Matches(Page).Select(match => match.Groups[3].Value), test => Assert.Contains($" {test}(", tests));
    }

    [GeneratedRegex(@"^    public static void (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Fact();

    [GeneratedRegex("""= (Seconds|Count|Meter\.CreateGauge<int>)\("(dovetail\.[\w.]+)"(?:, "(\{\w+\})")?""")]
    private static partial Regex Instrument();

    [GeneratedRegex(@"^\| `(dovetail\.[\w.]+)` \| (s|\{\w+\}) \|.*\| `(\w+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
