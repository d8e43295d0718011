using System.Diagnostics;
using Dovetail.Soak.Callers;
using Dovetail.Soak.Output;
using Dovetail.Soak.Servers;

namespace Dovetail.Soak;

/// <summary>Many callers of one client, and servers that do their worst.</summary>
internal sealed class SoakRun(Arguments arguments)
{
    private const int OrdersPerSecond = 10_000;
    private static readonly TimeSpan Drained = TimeSpan.FromSeconds(10);

    private readonly OrderBook _book = new((int)arguments.Time.TotalSeconds * OrdersPerSecond);
    private readonly SecretSearch _search = new();
    private readonly Tally _tally = new();

    public async Task<SoakReport> RunAsync()
    {
        var weather = new Weather(arguments.Seed);
        using var logs = new SearchedLogs(_search);
        using var telemetry = new SearchedTelemetry(_search);
        await using var tokens = new TokenService(weather);
        await using var service = new ShopService(weather, tokens, _book);
        var shop = new ShopClient(SoakOptions.Create(service.Server.Address, tokens.Server.Address, logs));
        Caller[] callers = [.. Enumerable.Range(0, arguments.Callers).Select(number => new Caller(new CallList(shop, _book, _tally), _tally, _search, HashCode.Combine(arguments.Seed, number)))];

        // What a client builds up once is no growth: a fifth of the time is for that.
        await CallAsync(callers, arguments.Time / 5);
        var warm = GC.GetTotalMemory(forceFullCollection: true);
        var peak = await CallAsync(callers, arguments.Time * 4 / 5, service);
        var end = GC.GetTotalMemory(forceFullCollection: true);
        await shop.DisposeAsync();
        var left = await DrainAsync(service);
        return new SoakReport(arguments, _tally, _book, _search, service, tokens) { WarmBytes = warm, EndBytes = end, PeakConnections = peak, LeftConnections = left };
    }

    private static async Task<int> CallAsync(Caller[] callers, TimeSpan time, ShopService? service = null)
    {
        using var end = new CancellationTokenSource(time);
        var calls = Task.WhenAll(callers.Select(caller => Task.Run(() => caller.RunAsync(end.Token))));
        var peak = 0;
        while (!calls.IsCompleted)
        {
            peak = Math.Max(peak, service?.Server.OpenConnections ?? 0);
            await Task.WhenAny(calls, Task.Delay(10));
        }

        await calls;
        return peak;
    }

    /// <summary>A client that is disposed holds no connection, unless a response was forgotten.</summary>
    private static async Task<int> DrainAsync(ShopService service)
    {
        var start = Stopwatch.GetTimestamp();
        while (service.Server.OpenConnections > 0 && Stopwatch.GetElapsedTime(start) < Drained)
        {
            await Task.Delay(50);
        }

        return service.Server.OpenConnections;
    }
}
