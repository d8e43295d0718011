namespace Dovetail.Harness.Oracles;

/// <summary>Our reading of real documents beside another reader's, and the page that explains each difference.</summary>
/// <param name="Ledger">The documents that the page explains, with <c> refused</c> behind the name of one that the other reader does not read.</param>
/// <param name="Differing">Those that differ, in the same words.</param>
/// <param name="Unexplained">The first differences of each document that the page does not explain.</param>
internal sealed record OracleComparison(IReadOnlyList<string> Ledger, IReadOnlyList<string> Differing, IReadOnlyList<string> Unexplained)
{
    /// <summary>Larger documents would take the other reader longer than all other tests together.</summary>
    private const int LargestBytes = 1_500_000;

    private const int ShownDifferences = 6;

    /// <param name="entries">Those of several files and the largest are left out.</param>
    /// <param name="page">The ledger's file below docs/house: its table's rows start with the document's name.</param>
    /// <param name="read">The other reader, by path and text; null where it does not read the document.</param>
    public static OracleComparison Of(IEnumerable<CorpusEntry> entries, string page, Func<string, string, OracleFacts?> read, CancellationToken cancellationToken)
    {
        var ledger = ReadLedger(page);
        var differing = new SortedSet<string>(StringComparer.Ordinal);
        var unexplained = new List<string>();
        foreach (var entry in entries.Where(entry => entry.Folder is null && new FileInfo(entry.Document).Length <= LargestBytes))
        {
            var text = File.ReadAllText(entry.Document);
            var theirs = read(entry.Document, text);
            var differences = theirs is null ? ["- everything"] : OracleFacts.Read(entry.Document, text, cancellationToken).Differences(theirs);
            if (differences.Count > 0)
            {
                var name = theirs is null ? entry.Name + " refused" : entry.Name;
                differing.Add(name);
                unexplained.AddRange(ledger.Contains(name) ? [] : differences.Take(ShownDifferences).Select(difference => $"{name} ({differences.Count}): {difference}"));
            }
        }

        return new OracleComparison([.. ledger], [.. differing], unexplained);
    }

    private static SortedSet<string> ReadLedger(string page) => new(
        File.ReadLines(RepositoryRoot.PathOf("docs", "house", page)).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]),
        StringComparer.Ordinal);
}
