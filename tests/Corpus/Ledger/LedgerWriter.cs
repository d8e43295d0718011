using System.Globalization;
using System.Text;

namespace Dovetail.Corpus.Ledger;

/// <summary>Writes docs/house/corpus.md.</summary>
internal static class LedgerWriter
{
    /// <summary>The findings that say where a client says less than its document.</summary>
    private static readonly string[] Degradations = ["DOVE0030", "DOVE0031", "DOVE0032", "DOVE0033"];

    public static string Write(IReadOnlyDictionary<string, SpecReport> reports)
    {
        var all = reports.Values.ToList();
        var good = all.Count(report => report.Outcome is SpecOutcome.Good);
        return string.Create(CultureInfo.InvariantCulture, $"""
            # The corpus

            What Dovetail makes of {all.Count} public OpenAPI documents, real ones for the most part, from 2.0 to 3.2. The documents are test data and no part of this repository. This page is written by

            ```
            dotnet run -c Release --project tests/Corpus -- <folder with specs or manifest.tsv> --ledger docs/house/corpus.md
            ```

            Each document goes through the real generator and the real compiler, in a process of its own: C# 12, nullable, XML documentation checked, every warning an error, against the runtime library. Then it is generated once more, in another process under another culture, and the bytes are compared. A crash, a hang (a minute for each megabyte), differing bytes, an error, a warning or a missing operation is a failure, and the exit code says so.

            **{good} of {all.Count} are good**: {all.Sum(report => report.GeneratedOperations):N0} of {all.Sum(report => report.DocumentOperations):N0} operations, {all.Sum(report => report.Models):N0} models, {all.Sum(report => report.Lines):N0} lines of C#, {all.Sum(report => report.Errors)} errors, {all.Sum(report => report.Warnings)} warnings. No file is larger than {all.Max(report => report.LargestFile) / 1000:N0} kB.

            {Failures(reports)}

            *Operations* is the manifest's own count. *Degraded* counts the operations that lead, over however many schemas, to a place that is raw JSON or raw bytes although the document says more; *raw places* counts the former. Times are those of a cold process on a busy machine with two cores: most of a small document's are the compiler's start. The files of azure-network are documents themselves, each with a client of its own: its files, lines, bytes and times are those of all.

            {Table(reports)}
            ## Sizes

            {PeerSizes.Note} `--sizes` prints this table alone.

            {PeerSizes.Table(reports)}
            The aim is half of Kiota's source and assembly. openai's source meets it, its assembly does not: that document has some 1,200 models with 5,500 members and few operations,
            and a member costs what a member costs: its property, its field, its line in the reader, the writer and the table of names, each with its metadata. How long a document of up to 40 MB
            takes is told in [scaling](../guide/scaling.md).

            ## Degraded places

            Where a client says less than its document. The rest of the document is generated.

            {PlaceTable.Of(reports, place => Degradations.Contains(place.Id))}
            ## What the documents themselves get wrong

            {PlaceTable.Of(reports, place => !Degradations.Contains(place.Id))}
            """);
    }

    private static string Failures(IReadOnlyDictionary<string, SpecReport> reports)
    {
        var failures = reports.Where(report => report.Value.Outcome is not SpecOutcome.Good).ToList();
        return failures.Count == 0
            ? "There is no failure to explain."
            : string.Join('\n', failures.Select(report => $"- `{report.Key}`: {report.Value.Outcome}: {report.Value.Complaint}"));
    }

    private static string Table(IReadOnlyDictionary<string, SpecReport> reports)
    {
        var text = new StringBuilder();
        Row(text, "name", ReportColumn.All.Select(column => column.Title));
        Row(text, "---", ReportColumn.All.Select(column => column.IsNumber ? "---:" : "---"));
        foreach (var (name, report) in reports)
        {
            Row(text, name, ReportColumn.All.Select(column => Grouped(column.Text(report))));
        }

        Row(text, "**total**", ReportColumn.All.Select(column => Grouped(column.Total(reports.Values))));
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, IEnumerable<string> cells) => text.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Grouped(string cell) =>
        long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString("N0", CultureInfo.InvariantCulture) : cell;
}
