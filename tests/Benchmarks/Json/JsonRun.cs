namespace Dovetail.Benchmarks.Json;

/// <summary>What <see cref="JsonBenchmarks"/> does, as pairs that run turn by turn.</summary>
internal static class JsonRun
{
    private const int Rounds = 11;

    // The platform counts CPU time in hundredths of a second: a round has to have many of them.
    private const int Times = 3000;

    public static int Run()
    {
        var work = new JsonBenchmarks();
        Compare("100 orders read, beside System.Text.Json", () => work.ReadOurs(), () => work.ReadPlain(), Times);
        Compare("100 orders written, beside System.Text.Json", () => work.WriteOurs(), () => work.WritePlain(), Times);
        return 0;
    }

    /// <summary>Pairs, and the line that tells of them.</summary>
    /// <param name="times">How often each does its work in a round.</param>
    public static void Compare(string title, Func<object?> ours, Func<object?> theirs, int times)
    {
        var pairs = new List<(Cost Ours, Cost Theirs)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var pair = (Cost.Of(() => Repeat(ours, times)), Cost.Of(() => Repeat(theirs, times)));

            // The first round warms up.
            if (round > 0)
            {
                pairs.Add(pair);
            }
        }

        Console.WriteLine($"{title}: {PairTable.Line(pairs, times)}");
    }

    private static void Repeat(Func<object?> work, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _ = work();
        }
    }
}
