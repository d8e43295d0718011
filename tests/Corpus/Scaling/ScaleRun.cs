using System.Diagnostics;
using System.Globalization;
using Dovetail.Generator;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Emission;
using Dovetail.Generator.Options;
using Dovetail.Generator.Reading;

namespace Dovetail.Corpus.Scaling;

/// <summary>Reads, builds and prints documents of growing size, and shows how the time grows.</summary>
internal static class ScaleRun
{
    private static readonly int[] Sizes = [1, 2, 5, 10, 20, 40];

    /// <param name="args">Megabytes; none: 1 to 40.</param>
    public static int Run(string[] args)
    {
        var sizes = args.Length == 0 ? Sizes : [.. args.Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        Measure(ScaleDocument.Create(1));
        Console.WriteLine("| MB | scan s | read s | read and build s | plan and print s | whole s | MB/s | files | printed MB | peak MB |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in sizes)
        {
            Console.WriteLine(Measure(ScaleDocument.Create(size)));
        }

        return 0;
    }

    private static string Measure(string text)
    {
        var file = new SourceFile("/app/scale.json", text);
        var clock = Stopwatch.StartNew();
        Dovetail.Generator.Reading.Nodes.NodeReader.Read(file, new FindingList(), CancellationToken.None);
        var scan = Lap(clock);
        SpecReader.Read(file, [], new FindingList(), CancellationToken.None);
        var read = Lap(clock);
        var api = ClientCompiler.Compile(file, [], new GeneratorOptions(), CancellationToken.None).Value!;
        var compile = Lap(clock);
        var files = FilePlan.Of(api);
        var printed = files.Sum(model => (long)FileEmitter.Emit(model, CancellationToken.None).Length);
        var print = Lap(clock);
        var whole = compile + print;
        var megabytes = text.Length / 1e6;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {megabytes:0} | {scan:0.00} | {read:0.00} | {compile:0.00} | {print:0.00} | {whole:0.00} | {megabytes / whole:0.0} | {files.Count} | {printed / 1e6:0.0} | {peak} |");
    }

    private static double Lap(Stopwatch clock)
    {
        var seconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        return seconds;
    }
}
