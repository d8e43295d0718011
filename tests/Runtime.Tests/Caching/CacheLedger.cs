namespace Dovetail.Runtime.Tests.Caching;

/// <summary>The cases that the cache does not pass, as docs/house/http-cache-ledger.md names them.</summary>
internal static class CacheLedger
{
    public static IReadOnlyList<string> Read() =>
    [
        .. File.ReadLines(Path.Combine(Root(), "docs", "house", "http-cache-ledger.md"))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries)[1].Trim('`')),
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
