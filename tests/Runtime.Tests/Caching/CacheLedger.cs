namespace Dovetail.Runtime.Tests.Caching;

/// <summary>A case that the cache does not pass, and why.</summary>
internal sealed record CacheLedger(string Id, bool IsForSharedCaches)
{
    public static IReadOnlyList<CacheLedger> Read() =>
    [
        .. File.ReadLines(Path.Combine(Root(), "docs", "house", "http-cache-ledger.md"))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(static cells => new CacheLedger(cells[1].Trim('`'), cells[3] == "shared")),
    ];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
