namespace Dovetail.Benchmarks.Calls;

/// <summary>One call through the whole of a client over a handler that answers at once, as pairs: beside a hand-written client and beside the other generators.</summary>
internal static class CallRun
{
    private const int Calls = 10_000;
    private static readonly Uri Server = new("https://orders.example/v1/");

    public static async Task<int> RunAsync()
    {
        var ours = Callers.Dovetail(new CannedHandler(), Server);
        (string Name, ICaller Caller)[] others =
        [
            ("hand-written", Callers.HandWritten(new CannedHandler(), Server)),
            ("NSwag", await Callers.NSwagAsync(new CannedHandler(), Server)),
            ("Refit", Callers.Refit(new CannedHandler(), Server)),
        ];
        foreach (var (name, caller) in others)
        {
            await CallPairs.CompareAsync($"GET, beside {name}", ours, caller, static client => client.GetAsync(), 1, Calls);
            await CallPairs.CompareAsync($"POST, beside {name}", ours, caller, static client => client.PostAsync(), 1, Calls);
        }

        return 0;
    }
}
