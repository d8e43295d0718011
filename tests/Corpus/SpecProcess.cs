using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Dovetail.Corpus;

/// <summary>Runs each spec in a process of its own, so that neither a crash, a hang nor the memory of one touches another.</summary>
internal static class SpecProcess
{
    /// <summary>In the child: does the work and prints the report.</summary>
    public static int Serve(SpecRequest request)
    {
        if (request.GenerateOnly)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("tr-TR");
        }

        var report = SpecRun.Run(request);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(report with { PeakWorkingSet = self.PeakWorkingSet64 }));
        return 0;
    }

    /// <summary>In the parent: starts a child and waits for its report.</summary>
    public static async Task<SpecReport> RunAsync(SpecRequest request, TimeSpan patience)
    {
        using var process = Start(request);
        using var timeout = new CancellationTokenSource(patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<SpecReport>(await output)!
                : new SpecReport { Outcome = SpecOutcome.Crash, Complaint = FirstLine(await errors) };
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new SpecReport { Outcome = SpecOutcome.Hang, Complaint = $"no result in {patience.TotalSeconds:0} s" };
        }
    }

    private static Process Start(SpecRequest request)
    {
        string[] arguments = [typeof(SpecProcess).Assembly.Location, .. request.ToArguments()];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();
}
