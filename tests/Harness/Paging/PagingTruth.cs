using System.Text.RegularExpressions;

namespace Dovetail.Harness.Paging;

/// <summary>What somebody has said of operations: which page, and which do not.</summary>
/// <param name="Pages">Operations that page.</param>
/// <param name="Others">Operations that do not.</param>
/// <param name="Elsewhere">Operations that page as the document does not tell: they are counted apart.</param>
internal sealed partial record PagingTruth(IReadOnlySet<OperationKey> Pages, IReadOnlySet<OperationKey> Others, IReadOnlySet<OperationKey> Elsewhere)
{
    /// <summary>Operations read one by one, by hand.</summary>
    public static PagingTruth Judged(string path)
    {
        var rows = Rows(path).ToList();
        bool IsElsewhere(IReadOnlyDictionary<string, string> row) => (row["next_place"] + row["position_parameter"]).Contains('(', StringComparison.Ordinal);
        OperationKey Key(IReadOnlyDictionary<string, string> row) => OperationKey.Of(row["spec"], row["method"], row["path"]);
        return new PagingTruth(
            rows.Where(row => row["pages"] == "yes" && !IsElsewhere(row)).Select(Key).ToHashSet(),
            rows.Where(row => row["pages"] == "no").Select(Key).ToHashSet(),
            rows.Where(row => row["pages"] == "yes" && IsElsewhere(row)).Select(Key).ToHashSet());
    }

    /// <summary>What a vendor's own library walks: its paths; every other GET does not page.</summary>
    public static PagingTruth OfPaths(string spec, string path, IEnumerable<OperationKey> document)
    {
        var walked = Rows(path).Select(row => OperationKey.Of(spec, "GET", row["path"])).ToHashSet();
        return new PagingTruth(walked, document.Where(key => key.Method == "GET" && !walked.Contains(key)).ToHashSet(), new HashSet<OperationKey>());
    }

    /// <summary>What a vendor's own library returns as pages, by method and path; a class that has no next page is none.</summary>
    public static PagingTruth OfLibrary(string spec, string path, Func<string, bool> isWalked)
    {
        var rows = Rows(path)
            .Select(row => (Key: OperationKey.Of(spec, row["method"], row["path"]), Pages: row["pages"]))
            .GroupBy(row => row.Key)
            .Select(same => same.Last())
            .ToList();
        return new PagingTruth(
            rows.Where(row => isWalked(row.Pages)).Select(row => row.Key).ToHashSet(),
            rows.Where(row => row.Pages == "-" && row.Key.Method == "GET").Select(row => row.Key).ToHashSet(),
            new HashSet<OperationKey>());
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadAllLines(path);
        var names = lines[0].Split('\t');
        return lines.Skip(1).Select(line => names.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
    }
}

/// <param name="Path">The names of its parameters left out.</param>
internal sealed partial record OperationKey(string Spec, string Method, string Path)
{
    public static OperationKey Of(string spec, string method, string path) => new(spec, method.ToUpperInvariant(), Parameter().Replace(path, "{}"));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
