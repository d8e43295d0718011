using System.Diagnostics;
using Dovetail.Corpus.Ledger;

namespace Dovetail.Corpus;

/// <summary>All specs, one after the other.</summary>
internal sealed class CorpusRun(Arguments arguments)
{
    /// <returns>The exit code: 0 if every spec is good.</returns>
    public async Task<int> RunAsync()
    {
        var entries = arguments.Entries();
        var table = new ReportTable(entries.Select(entry => entry.Name));
        var clock = Stopwatch.StartNew();

        Console.WriteLine(table.Header);
        foreach (var (index, entry) in entries.Index())
        {
            await Console.Error.WriteAsync($"[{index + 1}/{entries.Count}] {entry.Name} … ");
            var started = clock.Elapsed;
            var report = await RunAsync(entry);
            await Console.Error.WriteLineAsync($"{report.Outcome} in {(clock.Elapsed - started).TotalSeconds:0.0} s");
            Console.WriteLine(table.Add(entry.Name, report));
        }

        Console.WriteLine(table.Totals);
        Console.WriteLine(table.Summary(clock.Elapsed));
        await WriteAsync(table);
        return table.AllGood && entries.Count > 0 ? 0 : 1;
    }

    private async Task WriteAsync(ReportTable table)
    {
        if (arguments.Report is not null)
        {
            await File.WriteAllTextAsync(arguments.Report, table.ToTsv());
        }

        if (arguments.Ledger is not null)
        {
            await File.WriteAllTextAsync(arguments.Ledger, LedgerWriter.Write(table.Reports));
        }

        if (arguments.Sizes)
        {
            Console.WriteLine($"\n{PeerSizes.Table(table.Reports)}\n{PeerSizes.Note}");
        }
    }

    private async Task<SpecReport> RunAsync(CorpusEntry entry)
    {
        var dump = arguments.Dump is null ? null : Path.Combine(arguments.Dump, entry.Name);
        var request = new SpecRequest(entry.Document, entry.Folder, dump, GenerateOnly: false);
        var first = await SpecProcess.RunAsync(request, entry.Patience);
        if (first.Outcome is not SpecOutcome.Good)
        {
            return first;
        }

        var second = await SpecProcess.RunAsync(request with { Dump = null, GenerateOnly = true }, entry.Patience);
        var outcome = second.Outcome is not SpecOutcome.Good ? second.Outcome : second.Hash != first.Hash ? SpecOutcome.Unstable : SpecOutcome.Good;
        return (first with { DocumentOperations = entry.Operations ?? first.DocumentOperations, Outcome = outcome }).Judged();
    }
}
