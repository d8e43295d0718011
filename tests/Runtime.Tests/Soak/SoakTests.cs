using System.Diagnostics;

namespace Dovetail.Runtime.Tests.Soak;

/// <summary>A short one. The whole is <c>dotnet run -c Release --project tests/Soak</c>.</summary>
public sealed class SoakTests
{
    // A process of its own: it measures memory, and listens to the telemetry of all that runs beside it.
    [Fact]
    public async Task Callers_in_bad_weather_lose_nothing_double_nothing_leak_nothing_and_tell_no_secret()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dovetail.Soak.dll"), "--seconds", "8", "--callers", "40", "--seed", "20261123"])
        {
            RedirectStandardOutput = true,
        };
        using var soak = Process.Start(start)!;

        var report = await soak.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await soak.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(soak.ExitCode == 0, report);
        Assert.EndsWith("All held.\n", report.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
