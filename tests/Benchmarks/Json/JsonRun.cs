namespace Dovetail.Benchmarks.Json;

/// <summary>What <see cref="JsonBenchmarks"/> does, as pairs that run turn by turn.</summary>
internal static class JsonRun
{
    private const int Rounds = 11;
    private const int Times = 300;

    public static int Run()
    {
        var work = new JsonBenchmarks();
        Compare("100 orders read, beside System.Text.Json", () => work.ReadOurs(), () => work.ReadPlain());
        Compare("100 orders written, beside System.Text.Json", () => work.WriteOurs(), () => work.WritePlain());
        return 0;
    }

    private static void Compare(string title, Func<object?> ours, Func<object?> theirs)
    {
        var pairs = new List<(Cost Ours, Cost Theirs)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var pair = (Cost.Of(() => Repeat(ours)), Cost.Of(() => Repeat(theirs)));

            // The first round warms up.
            if (round > 0)
            {
                pairs.Add(pair);
            }
        }

        Console.WriteLine($"{title}: {PairTable.Line(pairs, Times)}");
    }

    private static void Repeat(Func<object?> work)
    {
        for (var i = 0; i < Times; i++)
        {
            _ = work();
        }
    }
}
