using System.Diagnostics;
using System.Globalization;

namespace Dovetail.Benchmarks.Calls;

/// <summary>Calls over loopback, turn by turn: ours and hand-written ones, or what is read from the cache and what is asked for.</summary>
internal static class LoopbackRun
{
    private const int Calls = 20_000;
    private static readonly int[] DefaultCallers = [1, 64];

    /// <param name="args">How many callers share a client; none: 1, then 64.</param>
    public static Task<int> RunAsync(string[] args) => RunAsync(async address =>
    {
        using var theirs = new SocketsHttpHandler();
        using var ours = new SocketsHttpHandler();
        var hand = Callers.HandWritten(theirs, address);
        var dovetail = Callers.Dovetail(ours, address);
        foreach (var callers in args.Length == 0 ? DefaultCallers : [.. args.Select(text => int.Parse(text, CultureInfo.InvariantCulture))])
        {
            await CallPairs.CompareAsync($"GET over loopback, {callers} callers, beside hand-written", dovetail, hand, static client => client.GetAsync(), callers, Calls);
        }
    });

    /// <summary>A hit of the cache beside the same call without one.</summary>
    public static Task<int> RunCachedAsync() => RunAsync(static async address =>
    {
        using var handler = new SocketsHttpHandler();
        var (cached, asked) = (Callers.Cached(handler, address), Callers.Dovetail(handler, address));
        await CallPairs.CompareAsync("GET from the cache, beside the same over loopback", cached, asked, static client => client.GetAsync(), callers: 1, Calls);
    });

    private static async Task<int> RunAsync(Func<Uri, Task> compare)
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", [typeof(LoopbackRun).Assembly.Location, LoopbackServer.Marker])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            await compare(new Uri(await server.StandardOutput.ReadLineAsync() + "/v1/"));
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }

        return 0;
    }
}
