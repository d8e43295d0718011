namespace Dovetail.Runtime.Tests.Caching;

/// <summary>The cases that the cache does not pass, as docs/house/http-cache-ledger.md names them.</summary>
internal static class CacheLedger
{
    public static IReadOnlyList<string> Read() =>
    [
        .. File.ReadLines(RepositoryRoot.PathOf("docs", "house", "http-cache-ledger.md"))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries)[1].Trim('`')),
    ];
}
