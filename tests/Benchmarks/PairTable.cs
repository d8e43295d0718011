using System.Globalization;

namespace Dovetail.Benchmarks;

/// <summary>Ratios of pairs that ran one after the other: on a busy machine they say more than any time.</summary>
internal static class PairTable
{
    /// <param name="calls">What a round did, to tell bytes of one.</param>
    /// <returns>CPU, wall and bytes of ours over the other's: least, median and most.</returns>
    public static string Line(IReadOnlyList<(Cost Ours, Cost Theirs)> pairs, int calls = 1)
    {
        var (ours, theirs) = (pairs.Min(pair => pair.Ours.Bytes) / calls, pairs.Min(pair => pair.Theirs.Bytes) / calls);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Times(pairs)}, bytes {ours:#,0} to {theirs:#,0} = {(double)ours / theirs:0.00}");
    }

    /// <returns>CPU and wall of ours over the other's: least, median and most.</returns>
    public static string Times(IReadOnlyList<(Cost Ours, Cost Theirs)> pairs) =>
        $"CPU {Of(pairs, cost => cost.Cpu.TotalSeconds)}, wall {Of(pairs, cost => cost.Wall.TotalSeconds)}";

    private static string Of(IEnumerable<(Cost Ours, Cost Theirs)> pairs, Func<Cost, double> value)
    {
        var ratios = pairs.Select(pair => value(pair.Ours) / value(pair.Theirs)).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{ratios[0]:0.00} / {ratios[ratios.Count / 2]:0.00} / {ratios[^1]:0.00}");
    }
}
