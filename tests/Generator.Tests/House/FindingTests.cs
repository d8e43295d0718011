using System.Text.RegularExpressions;
using Dovetail.Generator.Diagnostics;

namespace Dovetail.Generator.Tests.House;

/// <summary>Each finding has a page, a row in the release notes and, where a spec can cause it, a spec that does.</summary>
public sealed partial class FindingTests
{
    /// <summary>Findings about options, the project, several files, the user's own code or Dovetail itself, or told by the tool alone: no single spec shows them to a build.</summary>
    private static readonly string[] WithoutSpec =
    [
        "DOVE0013", "DOVE0024", "DOVE0060", "DOVE0061", "DOVE0062", "DOVE0063", "DOVE0064", "DOVE0065", "DOVE0066", "DOVE0067", "DOVE0068", "DOVE0070",
        .. Surfaces, "DOVE0087", "DOVE0088", "DOVE0090", .. Mappers,
    ];

    /// <summary>About a document and the surface file beside it: tests/Generator.Tests/Surface shows each.</summary>
    private static string[] Surfaces => ["DOVE0080", "DOVE0081", "DOVE0082", "DOVE0083", "DOVE0084"];

    /// <summary>About the user's own mappers: tests/Generator.Tests/Mapping shows each.</summary>
    private static string[] Mappers => [.. FindingRules.ById.Keys.Where(id => string.CompareOrdinal(id, "DOVE0100") >= 0)];

    public static TheoryData<string> Ids => [.. FindingRules.ById.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_finding_has_a_page(string id)
    {
        var page = Repository.Read("docs", "guide", "diagnostics", id + ".md");
        Assert.Contains(FindingRules.ById[id].Title.ToString(System.Globalization.CultureInfo.InvariantCulture), page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_finding_has_a_spec_that_shows_it(string id) =>
        Assert.True(WithoutSpec.Contains(id) || File.Exists(Repository.PathOf("sample-specs", "broken", id + ".yaml")), $"sample-specs/broken/{id}.yaml is missing");

    [Fact]
    public void No_page_is_left_of_a_finding_that_is_gone() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("docs", "guide", "diagnostics"), "DOVE*.md"),
            path => Assert.Contains(Path.GetFileNameWithoutExtension(path), FindingRules.ById.Keys.Concat(OfBuilds)));

    [Fact]
    public void A_finding_of_the_build_has_a_page() =>
        Assert.All(OfBuilds, id => Assert.StartsWith($"# {id}: ", Repository.Read("docs", "guide", "diagnostics", id + ".md")));

    /// <summary>What the package's targets and tasks tell.</summary>
    private static IReadOnlyList<string> OfBuilds => [.. Directory.EnumerateFiles(Repository.PathOf("generator", "Dovetail.Build"), "*.cs", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Repository.PathOf("generator", "Dovetail.Generator", "build"), "*.targets"))
        .SelectMany(path => Id().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
        .Distinct()];

    [GeneratedRegex("\"(DOVE[0-9]{4})\"")]
    private static partial Regex Id();
}
