using System.Diagnostics;

namespace Dovetail.Benchmarks.Calls;

/// <summary>The same calls by two clients, turn by turn in one process: both see the same neighbours on a busy machine.</summary>
internal static class CallPairs
{
    private const int Rounds = 11;

    /// <summary>Until the compiler has seen which code is hot, and has compiled it again: what runs before costs several times as much.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <param name="call">One call of a client.</param>
    /// <param name="callers">How many at the same time.</param>
    /// <param name="calls">By all of them in a round. CPU time is counted in hundredths of a second, so a round has to take many of them.</param>
    public static async Task CompareAsync(string title, ICaller ours, ICaller theirs, Func<ICaller, Task<string>> call, int callers, int calls)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp;)
        {
            await PairAsync(oursFirst: true);
        }

        var pairs = new List<(Cost Ours, Cost Theirs)>();
        for (var round = 0; round < Rounds; round++)
        {
            // Each has to begin as often: what one leaves to the collector is no cost of the other.
            pairs.Add(await PairAsync(oursFirst: round % 2 == 0));
        }

        Console.WriteLine($"{title}: {PairTable.Line(pairs, calls)}");

        async Task<(Cost Ours, Cost Theirs)> PairAsync(bool oursFirst)
        {
            var first = await MeasureAsync(oursFirst ? ours : theirs);
            var second = await MeasureAsync(oursFirst ? theirs : ours);
            return oursFirst ? (first, second) : (second, first);
        }

        Task<Cost> MeasureAsync(ICaller caller) => Cost.OfAsync(() => Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < calls / callers; i++)
            {
                await call(caller);
            }
        }))));
    }
}
