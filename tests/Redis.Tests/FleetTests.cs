using System.Diagnostics;
using System.Globalization;

namespace Dovetail.Redis.Tests;

/// <summary>Four processes with fifty tasks each, whose clocks are minutes apart, share one limit.</summary>
public sealed class FleetTests(RedisServer server) : IClassFixture<RedisServer>
{
    private const int Permits = 40;
    private const int WindowMilliseconds = 500;
    private const int Milliseconds = 3000;

    [Fact]
    public async Task No_window_on_the_clock_of_Redis_ever_holds_more_than_the_limit()
    {
        var grants = await RunAsync("window");

        Assert.All(grants, (grant, index) => Assert.True(index + Permits >= grants.Length || grants[index + Permits] - grant >= WindowMilliseconds * 1000, $"{Permits + 1} permits from {grant} on"));
    }

    [Fact]
    public async Task A_bucket_never_gives_more_than_its_burst_and_the_rate()
    {
        var grants = await RunAsync("bucket");

        Assert.All(grants, (grant, first) => Assert.All(grants.Skip(first), (other, further) =>
            Assert.True(further + 1 <= Permits + ((other - grant) * Permits / (WindowMilliseconds * 1000.0)) + 0.001, $"{further + 1} permits from {grant} to {other}")));
    }

    private async Task<long[]> RunAsync(string kind)
    {
        server.Require();
        await using (var redis = await server.ConnectAsync())
        {
            await redis.GetServer(server.Address).FlushAllDatabasesAsync();
        }

        using var monitor = await RedisMonitor.StartAsync(server.Port);
        var workers = new[] { -5, 0, 2, 5 }.Select(minutes => WorkAsync(kind, minutes)).ToArray();
        var granted = await Task.WhenAll(workers);

        // A permit may be lost with a task that ends while Redis answers, but never made.
        var grants = monitor.Grants();
        Assert.InRange(granted.Sum(), grants.Length - (4 * 50), grants.Length);
        Assert.True(grants.Length >= 2 * Permits, $"only {grants.Length} permits");
        return grants;
    }

    private async Task<int> WorkAsync(string kind, int minutes)
    {
        var worker = Path.Combine(AppContext.BaseDirectory, "Dovetail.Redis.Worker.dll");
        string[] arguments = [worker, server.Address, kind, .. new[] { Permits, WindowMilliseconds, minutes, 50, Milliseconds }.Select(static number => number.ToString(CultureInfo.InvariantCulture))];
        using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return int.Parse(output, CultureInfo.InvariantCulture);
    }
}
