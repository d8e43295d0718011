namespace Dovetail.TestServer.Tests.Prism;

/// <summary>The differences that docs/house/prism-ledger.md explains.</summary>
/// <param name="Document">The document, or <c>*</c>.</param>
/// <param name="Case">The case, with <c>*</c> for any text.</param>
/// <param name="Accepts">Who takes the request: <c>ours</c> or <c>prism</c>.</param>
internal sealed record PrismLedger(string Document, string Case, string Accepts)
{
    public static IReadOnlyList<PrismLedger> Read() =>
    [
        .. File.ReadLines(RepositoryRoot.PathOf("docs", "house", "prism-ledger.md"))
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(static cells => new PrismLedger(cells[1].Trim('`'), cells[2].Trim('`'), cells[3])),
    ];

    public bool Explains(string document, string @case, string accepts) => accepts == Accepts && Fits(Document, document) && Fits(Case, @case);

    private static bool Fits(string pattern, string text)
    {
        var parts = pattern.Split('*');
        var position = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, position, StringComparison.Ordinal);
            if (found < 0 || (position == 0 && found > 0 && !pattern.StartsWith('*')))
            {
                return false;
            }

            position = found + part.Length;
        }

        return pattern.EndsWith('*') || text.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
