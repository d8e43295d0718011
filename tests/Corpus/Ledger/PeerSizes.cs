using System.Globalization;
using System.Text;

namespace Dovetail.Corpus.Ledger;

/// <summary>What other generators make of the same documents. Measured 2026-11-22 on the machine that measures ours; see <see cref="Note"/>.</summary>
internal static class PeerSizes
{
    public const string Note =
        "The other tools' figures were measured 2026-11-22: NSwag 14.7.1 (System.Text.Json), Kiota, AutoSDK and Refitter of August 2026; csc alone, nullable on. "
        + "Where a tool's output does not compile there is no assembly. The runtime library, which all clients of a program share, is not counted, nor are the libraries that Kiota's output needs.";

    private static readonly (string Document, string Tool, int Lines, double SourceMegabytes, string Assembly)[] Rows =
    [
        ("github-rest", "AutoSDK", 1_851_503, 84.6, "80,082"),
        ("github-rest", "NSwag", 417_997, 21.2, "15 errors"),
        ("github-rest", "Kiota", 306_872, 17.7, "4 errors"),
        ("stripe", "Kiota", 397_204, 21.7, "5,845"),
        ("stripe", "NSwag", 184_949, 9.3, "99 errors"),
        ("kubernetes", "Kiota", 143_039, 9.8, "2,512"),
        ("kubernetes", "NSwag", 127_287, 10.7, "42 errors"),
        ("openai", "Kiota", 217_574, 11.4, "3,048"),
        ("docker-engine", "NSwag", 26_026, 1.3, "554"),
        ("docker-engine", "AutoSDK", 100_269, 4.6, "3,349"),
        ("docker-engine", "Kiota", 39_198, 2.1, "1 error"),
        ("blockfrost", "NSwag", 32_541, 1.8, "742"),
        ("blockfrost", "Kiota", 87_452, 4.3, "1,122"),
        ("blockfrost", "AutoSDK", 238_623, 10.9, "9,033"),
    ];

    /// <summary>Ours beside theirs, for the documents at hand.</summary>
    public static string Table(IReadOnlyDictionary<string, SpecReport> reports)
    {
        var text = new StringBuilder("| document | tool | lines | source MB | assembly KiB |\n| --- | --- | ---: | ---: | ---: |\n");
        foreach (var group in Rows.GroupBy(row => row.Document).Where(group => reports.ContainsKey(group.Key)))
        {
            var ours = reports[group.Key];
            Append(text, group.Key, "**Dovetail**", ours.Lines, ours.Bytes / 1_000_000.0, (ours.AssemblyBytes / 1024).ToString("N0", CultureInfo.InvariantCulture));
            foreach (var row in group)
            {
                Append(text, row.Document, row.Tool, row.Lines, row.SourceMegabytes, row.Assembly);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string document, string tool, long lines, double megabytes, string assembly) =>
        text.Append(CultureInfo.InvariantCulture, $"| {document} | {tool} | {lines:N0} | {megabytes:0.0} | {assembly} |\n");
}
