using System.Text.RegularExpressions;

namespace Dovetail.Generator.Tests.House;

/// <summary>docs/guide/errors.md has a row for every exception of the tree and for every kind of status.</summary>
public sealed partial class ErrorPageTests
{
    private static readonly string Page = Repository.Read("docs", "guide", "errors.md");

    [Fact]
    public void Every_exception_has_its_row()
    {
        var exceptions = Repository.Sources("runtime").SelectMany(source => ExceptionType().Matches(source.Text)).Select(match => match.Groups[1].Value.Replace("(", "", StringComparison.Ordinal)).Distinct().ToList();

        Assert.InRange(exceptions.Count, 9, 30);
        Assert.All(exceptions, exception => Assert.Contains($"| `{exception}` |", Page));
    }

    [Fact]
    public void Every_kind_has_a_status()
    {
        var kinds = KindName().Matches(Repository.Read("runtime", "Dovetail.Runtime", "Errors", "ApiErrorKind.cs")).Select(match => match.Groups[1].Value).Except(["Other"]);

        Assert.All(kinds, kind => Assert.Contains($"| `{kind}` |", Page));
    }

    [GeneratedRegex(@"public (?:sealed )?class (\w+Exception(?:<\w+>)?)\([^{;]*?\)\s*: Api(?:Response)?Exception\(", RegexOptions.Singleline)]
    private static partial Regex ExceptionType();

    [GeneratedRegex(@"^    (\w+),$", RegexOptions.Multiline)]
    private static partial Regex KindName();
}
