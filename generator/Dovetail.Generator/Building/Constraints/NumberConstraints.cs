using System.Globalization;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Building.Constraints;

/// <summary>The bounds of a number. What its C# type keeps anyway, and what no decimal holds, is not demanded.</summary>
internal static class NumberConstraints
{
    public static ConstraintModel Of(IReadOnlyList<SpecSchema> demands, ScalarKind kind)
    {
        var (least, most) = RangeOf(kind);
        var numbers = demands.Select(part => part.Constraints).ToList();
        return new ConstraintModel
        {
            Minimum = Text(Numbers(numbers.Where(part => !part.ExclusiveMinimum), part => part.Minimum).Where(bound => bound > least).Max()),
            ExclusiveMinimum = Text(Numbers(numbers.Where(part => part.ExclusiveMinimum), part => part.Minimum).Where(bound => bound >= least).Max()),
            Maximum = Text(Numbers(numbers.Where(part => !part.ExclusiveMaximum), part => part.Maximum).Where(bound => bound < most).Min()),
            ExclusiveMaximum = Text(Numbers(numbers.Where(part => part.ExclusiveMaximum), part => part.Maximum).Where(bound => bound <= most).Min()),
            MultipleOf = Text(Numbers(numbers, part => part.MultipleOf).FirstOrDefault(factor => factor > 0 && !(factor == 1 && IsInteger(kind)))),
        };
    }

    private static (decimal Least, decimal Most) RangeOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Int32 => (int.MinValue, int.MaxValue),
        ScalarKind.Int64 => (long.MinValue, long.MaxValue),
        ScalarKind.UInt64 => (ulong.MinValue, ulong.MaxValue),
        _ => (decimal.MinValue, decimal.MaxValue),
    };

    private static bool IsInteger(ScalarKind kind) => kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.BigInteger or ScalarKind.UnixTime;

    private static IEnumerable<decimal?> Numbers(IEnumerable<SpecConstraints> constraints, Func<SpecConstraints, string?> keyword) =>
        constraints
            .Select(part => decimal.TryParse(keyword(part), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null)
            .Where(number => number is not null);

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
