using System.Text.Json;
using Dovetail.Benchmarks.Json;
using Dovetail.Benchmarks.Orders;
using Dovetail.Serialization;

namespace Dovetail.Benchmarks.Mapping;

/// <summary>A hundred orders mapped, as pairs that run turn by turn.</summary>
internal static class MapperRun
{
    private const int Rounds = 15;
    private const int Times = 2_000;

    public static int Run()
    {
        var models = JsonModel.FromJson<OrderList>(OrderTexts.List).Items;
        var plain = JsonSerializer.Deserialize(OrderTexts.List, PlainJson.Default.PlainOrderList)!.Items;
        Compare("100 models mapped, beside hand-written code", models, OurMapper.ToMine, HandWrittenMapper.ToMine);
        Compare("100 plain orders mapped, beside hand-written code", plain, OurMapper.ToMine, HandWrittenMapper.ToMine);
        Compare("100 plain orders mapped, beside Mapperly 4.3", plain, OurMapper.ToMine, TheirMapper.ToMine);
        return 0;
    }

    private static void Compare<T>(string title, IReadOnlyList<T> orders, Func<T, MyOrder> ours, Func<T, MyOrder> theirs)
    {
        var pairs = new List<(Cost Ours, Cost Theirs)>();
        for (var round = 0; round <= Rounds; round++)
        {
            // Who runs first has the colder caches: in turns.
            var first = Cost.Of(() => Repeat(orders, round % 2 == 0 ? ours : theirs));
            var second = Cost.Of(() => Repeat(orders, round % 2 == 0 ? theirs : ours));

            // The first rounds warm up.
            if (round > 2)
            {
                pairs.Add(round % 2 == 0 ? (first, second) : (second, first));
            }
        }

        Console.WriteLine($"{title}: {PairTable.Line(pairs, Times)}");
    }

    private static void Repeat<T>(IReadOnlyList<T> orders, Func<T, MyOrder> map)
    {
        for (var i = 0; i < Times; i++)
        {
            for (var index = 0; index < orders.Count; index++)
            {
                _ = map(orders[index]);
            }
        }
    }
}
