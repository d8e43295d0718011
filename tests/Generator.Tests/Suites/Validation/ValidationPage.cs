using System.Globalization;
using System.Text;
using Dovetail.Harness;

namespace Dovetail.Generator.Tests.Suites.Validation;

/// <summary>docs/house/validation-ledger.md, the part of a draft: written with DOVETAIL_ACCEPT=1, held otherwise.</summary>
internal static class ValidationPage
{
    private static readonly string PagePath = RepositoryRoot.PathOf("docs", "house", "validation-ledger.md");

    public static string Section(string draft, IReadOnlyList<SuiteVerdict> verdicts, IReadOnlyList<SchemaGroup> limits)
    {
        var judged = verdicts.Where(static one => one.Excluded is null).ToList();
        var agreed = judged.Count(static one => one.Difference is null);
        var text = new StringBuilder($"## {draft}\n\n");
        var percent = 100.0 * agreed / judged.Count;
        text.Append(CultureInfo.InvariantCulture, $"{agreed:N0} of {judged.Count:N0} cases whose instance fits the C# type go as the suite says: {percent:F1} %. ");
        text.Append(CultureInfo.InvariantCulture, $"{verdicts.Count - judged.Count:N0} instances are of no value of the type; ");
        text.Append(CultureInfo.InvariantCulture, $"{limits.Sum(static group => group.Tests.Count()):N0} cases stand in groups out of scope.\n");
        var different = judged.Where(static one => one.Difference is not null);
        Table(text, "Goes otherwise", "what happens, and why", different.Select(static one => (one.Case, $"{one.Difference}: {ValidationReasons.Of(one.Case)}")));
        Table(text, "Out of scope", "why", limits.Select(static group => (group.Name, group.Limit!)));
        Table(text, "Fits no value of the type", "why", verdicts.Where(static one => one.Excluded is not null).Select(static one => (one.Case, one.Excluded!)));
        return text.ToString();
    }

    /// <summary>The lines in which a section differs from the page's; none where the page was written.</summary>
    public static IReadOnlyList<string> Differences(string draft, string section)
    {
        var page = File.ReadAllText(PagePath).ReplaceLineEndings("\n");
        var start = page.IndexOf($"## {draft}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no section {draft}.");
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal) is var next and >= 0 ? next + 1 : page.Length;
        if (Environment.GetEnvironmentVariable("DOVETAIL_ACCEPT") is "1")
        {
            File.WriteAllText(PagePath, page[..start] + section + (end < page.Length ? "\n" : "") + page[end..]);
            return [];
        }

        var (known, found) = (page[start..end].Trim().Split('\n').ToHashSet(), section.Trim().Split('\n').ToHashSet());
        return [.. found.Except(known).Select(static line => "not on the page: " + line), .. known.Except(found).Select(static line => "on the page alone: " + line)];
    }

    private static void Table(StringBuilder text, string heading, string why, IEnumerable<(string Case, string Reason)> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {heading}\n\n| case | {why} |\n| --- | --- |\n");
        foreach (var (name, reason) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{Cell(name)}` | {Cell(reason)} |\n");
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
