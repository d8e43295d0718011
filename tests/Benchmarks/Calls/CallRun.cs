namespace Dovetail.Benchmarks.Calls;

/// <summary>One call through the whole of a client over a handler that answers at once, as pairs: beside a hand-written client and beside the other generators.</summary>
internal static class CallRun
{
    /// <summary>A third of a second and more of a round.</summary>
    private const int Calls = 100_000;

    private static readonly Uri Server = new("https://orders.example/v1/");

    public static async Task<int> RunAsync()
    {
        var ours = Callers.Dovetail(new CannedHandler(), Server);
        await foreach (var (name, caller) in OthersAsync())
        {
            await CallPairs.CompareAsync($"GET, beside {name}", ours, caller, static client => client.GetAsync(), 1, Calls);
            await CallPairs.CompareAsync($"POST, beside {name}", ours, caller, static client => client.PostAsync(), 1, Calls);
        }

        return 0;
    }

    private static async IAsyncEnumerable<(string Name, ICaller Caller)> OthersAsync()
    {
        yield return ("hand-written", Callers.HandWritten(new CannedHandler(), Server));
        yield return ("NSwag", await Callers.NSwagAsync(new CannedHandler(), Server));
        yield return ("Refit", Callers.Refit(new CannedHandler(), Server));
        if (await KiotaAsync() is { } kiota)
        {
            yield return ("Kiota", kiota);
        }
    }

    /// <returns>Null where there is no tool, and none can be downloaded.</returns>
    private static async Task<ICaller?> KiotaAsync()
    {
        try
        {
            return await Callers.KiotaAsync(new CannedHandler(), Server);
        }
        catch (InvalidOperationException exception)
        {
            await Console.Error.WriteLineAsync($"Kiota is left out. {exception.Message}");
            return null;
        }
    }
}
