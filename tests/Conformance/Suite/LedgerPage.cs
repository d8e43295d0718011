namespace Dovetail.Conformance.Suite;

/// <summary>docs/house/conformance.md: a part of it is written for each suite, between two comments that name it.</summary>
internal static class LedgerPage
{
    public static string Path { get; } = RepositoryRoot.PathOf("docs", "house", "conformance.md");

    /// <summary>The part of a suite.</summary>
    public static string Read(string suite)
    {
        var (page, start, end) = Find(suite);
        return page[start..end];
    }

    /// <summary>Writes the part of a suite.</summary>
    public static void Write(string suite, string part)
    {
        var (page, start, end) = Find(suite);
        File.WriteAllText(Path, page[..start] + part + page[end..]);
    }

    private static (string Page, int Start, int End) Find(string suite)
    {
        var page = File.ReadAllText(Path).ReplaceLineEndings("\n");
        var opening = $"<!-- {suite} -->\n";
        var start = page.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        var end = page.IndexOf($"<!-- /{suite} -->", StringComparison.Ordinal);
        return start >= opening.Length && end >= start ? (page, start, end) : throw new InvalidOperationException($"{Path} has no part for {suite}.");
    }
}
