using System.Diagnostics;

namespace Dovetail.Corpus.Builds;

/// <summary>Runs dotnet in a process of its own, with all that it starts in processes below it, so that all of its CPU can be told.</summary>
internal static class BuildCommand
{
    /// <exception cref="InvalidOperationException">The exit code is not 0.</exception>
    public static async Task<BuildTime> RunAsync(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        var before = ChildTime.OfAllThatEnded();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var wall = clock.Elapsed;
        return process.ExitCode == 0
            ? new BuildTime(wall, ChildTime.OfAllThatEnded() - before, output)
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}{await errors}");
    }
}
