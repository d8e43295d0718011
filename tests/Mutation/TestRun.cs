using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Dovetail.Mutation;

/// <summary>Runs tests with a mutant switched on, until one fails.</summary>
internal sealed partial class TestRun(string program, TimeSpan longest)
{
    /// <summary>A fault that hangs the run is seen too.</summary>
    public const string Hang = "(the run hangs)";

    /// <summary>Runs tests of these names.</summary>
    /// <param name="mutant">The mutant's number; 0 for none.</param>
    /// <param name="methods">The names of the tests.</param>
    /// <returns>The tests that failed; empty where all passed.</returns>
    public Task<IReadOnlyList<string>> FailuresAsync(int mutant, IEnumerable<string> methods) => RunAsync(mutant, methods.SelectMany(static method => (string[])["-method", $"*.{method}"]));

    /// <summary>Runs the tests of an area.</summary>
    /// <param name="mutant">The mutant's number; 0 for none.</param>
    /// <param name="area">The namespace below <c>Dovetail.Runtime.Tests</c>; <c>*</c> for all tests.</param>
    /// <returns>The tests that failed; empty where all passed.</returns>
    public Task<IReadOnlyList<string>> FailuresAsync(int mutant, string area) => RunAsync(mutant, ["-namespace", $"Dovetail.Runtime.Tests{(area == "*" ? "" : $".{area}")}*", "-namespace-", "Dovetail.Runtime.Tests.Mutants*"]);

    private async Task<IReadOnlyList<string>> RunAsync(int mutant, IEnumerable<string> filter)
    {
        var start = new ProcessStartInfo(program, ["-noColor", "-stopOnFail", .. filter])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOVETAIL_MUTANT"] = $"{mutant}" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        using var end = new CancellationTokenSource(longest);
        try
        {
            await process.WaitForExitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return [Hang];
        }

        string[] failed = [.. Failed().Matches(await output).Select(static match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        return failed.Length == 0 && process.ExitCode != 0 ? [$"(the run ends with {process.ExitCode})"] : failed;
    }

    [GeneratedRegex(@"^\s*Dovetail\.Runtime\.Tests\.([\w.]+)(?:\(.*)? \[FAIL\]", RegexOptions.Multiline)]
    private static partial Regex Failed();
}
