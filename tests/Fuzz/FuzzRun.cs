using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dovetail.Fuzz.Documents;

namespace Dovetail.Fuzz;

/// <summary>All documents of a run, in workers that are replaced when they die, hang or have grown old.</summary>
internal sealed class FuzzRun(Arguments arguments)
{
    private const int WorkersLife = 20 * FuzzSlice.BatchSize;

    private static readonly TimeSpan PatienceOfDocument = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PatienceOfBatch = TimeSpan.FromMinutes(5);

    private readonly List<FuzzFailure> _failures = [];
    private FuzzTally _tally;

    /// <returns>The exit code: 0 if nothing failed.</returns>
    public async Task<int> RunAsync()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {arguments.Seed}, documents {arguments.First} to {arguments.End - 1}"));
        if (arguments.IsOne)
        {
            Write(Make(arguments.First));
        }

        var clock = Stopwatch.StartNew();
        for (var next = arguments.First; next < arguments.End;)
        {
            next = await RunWorkerAsync(new FuzzSlice(arguments.Source, arguments.Seed, next, Math.Min(arguments.End, next + WorkersLife)));
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{next} of {arguments.End}, {clock.Elapsed.TotalSeconds:0} s, {_failures.Count} failed"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{arguments.End - arguments.First} documents in {clock.Elapsed.TotalSeconds:0} s: {_tally.Generated} generated, {_tally.Refused} refused with a finding, {_tally.LeftAlone} no specs any more, {_failures.Count} failed"));
        return _failures.Count == 0 ? 0 : 1;
    }

    /// <returns>The first document that is left to do.</returns>
    private async Task<int> RunWorkerAsync(FuzzSlice slice)
    {
        using var process = Start(slice);
        var errors = process.StandardError.ReadToEndAsync();
        var (done, last) = (slice.First, new FuzzMessage());
        while (await NextLineAsync(process, last) is { } line)
        {
            last = JsonSerializer.Deserialize<FuzzMessage>(line)!;
            done = last.Done ?? done;
            _tally += last.Tally;
            last.Failures.ToList().ForEach(Report);
        }

        if (done == slice.End)
        {
            return done;
        }

        var kind = process.HasExited ? FuzzFailureKind.Crash : FuzzFailureKind.Hang;
        process.Kill(entireProcessTree: true);
        Report(new FuzzFailure(last.Generating ?? last.Compiling ?? done, kind, FirstLine(await errors)));
        return last.Generating is { } culprit
            ? await RunBeforeAsync(slice with { First = done }, culprit)
            : Math.Min(slice.End, done + FuzzSlice.BatchSize);
    }

    /// <summary>A batch that does not come to its end takes the documents before the culprit with it: they run again, without it.</summary>
    private async Task<int> RunBeforeAsync(FuzzSlice slice, int culprit)
    {
        for (var next = slice.First; next < culprit;)
        {
            next = await RunWorkerAsync(slice with { First = next, End = culprit });
        }

        return culprit + 1;
    }

    private void Report(FuzzFailure failure)
    {
        _failures.Add(failure);
        var document = Make(failure.Index);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{failure.Kind} --only {arguments.Seed}:{failure.Index} {document}\n    {failure.Message}"));
        Write(document);
    }

    private FuzzDocument Make(int index) => new FuzzDocuments(arguments.Origins, arguments.Seed).Make(index);

    private void Write(FuzzDocument document)
    {
        if (arguments.Out is { } folder)
        {
            Directory.CreateDirectory(folder);
            var name = string.Create(CultureInfo.InvariantCulture, $"{arguments.Seed}-{document.Index}{Path.GetExtension(document.Path)}");
            File.WriteAllText(Path.Combine(folder, name), document.Text);
        }
    }

    /// <returns>The worker's next line; null if it ended or hangs.</returns>
    private static async Task<string?> NextLineAsync(Process process, FuzzMessage last)
    {
        using var timeout = new CancellationTokenSource(last.Generating is null ? PatienceOfBatch : PatienceOfDocument);
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(timeout.Token);
            if (line is null)
            {
                await process.WaitForExitAsync(timeout.Token);
            }

            return line;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static Process Start(FuzzSlice slice)
    {
        string[] arguments = [typeof(FuzzRun).Assembly.Location, .. slice.ToArguments()];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();
}
