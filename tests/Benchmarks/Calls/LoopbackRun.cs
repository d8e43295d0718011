using System.Diagnostics;
using System.Globalization;

namespace Dovetail.Benchmarks.Calls;

/// <summary>Calls over loopback: ours and hand-written ones, turn by turn.</summary>
internal static class LoopbackRun
{
    private const int Calls = 4_000;
    private static readonly int[] DefaultCallers = [1, 64];

    /// <param name="args">How many callers share a client; none: 1, then 64.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", [typeof(LoopbackRun).Assembly.Location, LoopbackServer.Marker])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var address = new Uri(await server.StandardOutput.ReadLineAsync() + "/v1/");
            using var theirs = new SocketsHttpHandler();
            using var ours = new SocketsHttpHandler();
            var hand = Callers.HandWritten(theirs, address);
            var dovetail = Callers.Dovetail(ours, address);
            foreach (var callers in args.Length == 0 ? DefaultCallers : [.. args.Select(text => int.Parse(text, CultureInfo.InvariantCulture))])
            {
                await CallPairs.CompareAsync($"GET over loopback, {callers} callers, beside hand-written", dovetail, hand, static client => client.GetAsync(), callers, Calls);
            }
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }

        return 0;
    }
}
