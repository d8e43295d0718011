namespace Dovetail.Harness;

/// <summary>docs/house/data-suites.md: a section for each suite that others wrote, whose rows name the cases that go otherwise here, and why.</summary>
internal static class SuiteLedger
{
    public const string Variable = "DOVETAIL_SUITES";

    /// <summary>The folder of a suite; null where the variable names none.</summary>
    public static string? Folder(params string[] parts) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root ? Path.Combine([root, .. parts]) : null;

    /// <summary>The cases of a section, in the order of the page.</summary>
    /// <param name="section">The section's heading.</param>
    public static IReadOnlyList<string> Of(string section)
    {
        var lines = File.ReadAllLines(RepositoryRoot.PathOf("docs", "house", "data-suites.md"));
        var start = Array.IndexOf(lines, "## " + section);
        return start < 0
            ? throw new InvalidOperationException($"data-suites.md has no section '{section}'.")
            : [.. lines.Skip(start + 1).TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal))
                .Where(static line => line.StartsWith("| `", StringComparison.Ordinal)).Select(static line => line.Split('`')[1])];
    }

    /// <summary>Where what was found differs from what the page says, a line each; empty where it is the same.</summary>
    /// <param name="section">The section's heading.</param>
    /// <param name="found">The cases that go otherwise, each with what happened.</param>
    public static IReadOnlyList<string> Differences(string section, IReadOnlyDictionary<string, string> found)
    {
        var known = Of(section).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. found.Where(one => !known.Contains(one.Key)).Select(static one => $"not in the ledger: {one.Key}: {one.Value}"),
            .. known.Where(one => !found.ContainsKey(one)).Select(static one => $"in the ledger, and goes as the suite says: {one}"),
        ];
    }
}
