using Dovetail.Generator;
using Dovetail.Generator.Options;

namespace Dovetail.Corpus.Surface;

/// <summary>Prints what callers see of each client: groups, methods and which of them page. Reads and builds; prints and compiles nothing.</summary>
internal sealed class SurfaceRun(Arguments arguments, string output)
{
    private static readonly GeneratorOptions Options = new() { Namespace = GeneratorRun.Namespace };

    /// <returns>The exit code: 0 if every spec has a client.</returns>
    public async Task<int> RunAsync()
    {
        var entries = arguments.Entries();
        var clients = entries.AsParallel().AsOrdered().Select(RowsOf).ToList();
        await File.WriteAllLinesAsync(output, clients.SelectMany(rows => rows ?? []).Select(row => row.ToTsv()).Prepend(SurfaceRow.Header));

        var without = entries.Zip(clients).Where(pair => pair.Second is null).Select(pair => pair.First.Name).ToList();
        Console.WriteLine($"{entries.Count} specs, {clients.Sum(rows => rows?.Count ?? 0)} operations: {output}");
        without.ForEach(name => Console.WriteLine($"    {name}: no client"));
        return without.Count == 0 && entries.Count > 0 ? 0 : 1;
    }

    private static List<SurfaceRow>? RowsOf(CorpusEntry entry)
    {
        var files = SpecFiles.Read(entry.Document, entry.Folder);
        var api = ClientCompiler.Compile(files.Document, files.Others, Options, CancellationToken.None).Value;
        return api is null ? null : [.. SurfaceRow.Of(entry.Name, api)];
    }
}
