namespace Dovetail.Benchmarks.Calls;

/// <summary>The same calls by two clients, turn by turn in one process: both see the same neighbours on a busy machine.</summary>
internal static class CallPairs
{
    private const int Rounds = 11;

    /// <param name="call">One call of a client.</param>
    /// <param name="callers">How many at the same time.</param>
    /// <param name="calls">By all of them in a round.</param>
    public static async Task CompareAsync(string title, ICaller ours, ICaller theirs, Func<ICaller, Task<string>> call, int callers, int calls)
    {
        var pairs = new List<(Cost Ours, Cost Theirs)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var pair = (await MeasureAsync(ours), await MeasureAsync(theirs));

            // The first round warms up.
            if (round > 0)
            {
                pairs.Add(pair);
            }
        }

        Console.WriteLine($"{title}: {PairTable.Line(pairs, calls)}");

        Task<Cost> MeasureAsync(ICaller caller) => Cost.OfAsync(() => Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < calls / callers; i++)
            {
                await call(caller);
            }
        }))));
    }
}
