using System.Globalization;
using Dovetail.Validation;
using Dovetail.Validation.Internal;

namespace Dovetail.Testing.Internal;

/// <summary>A number that keeps the demands of a description.</summary>
internal static class NumberSample
{
    // A factor that is no integer meets one after some steps.
    private const int MostSteps = 10_000;

    /// <exception cref="FakeSetUpException">No number was found.</exception>
    public static decimal Of(Constraint? constraint, int index, decimal least, decimal most, bool isInteger, decimal wanted = 1)
    {
        if (constraint is null)
        {
            return wanted + index;
        }

        if (constraint.OneOf is { Count: > 0 } allowed)
        {
            return decimal.Parse(allowed[index % allowed.Count], NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        var (floor, ceiling) = (Math.Max(least, Floor(constraint, isInteger)), Math.Min(most, Ceiling(constraint, isInteger)));
        foreach (var number in Candidates(constraint, floor, ceiling, isInteger, wanted))
        {
            if (ConstraintRules.OfNumber(number, constraint).All(static fault => fault is null) && (!isInteger || decimal.IsInteger(number)) && index-- == 0)
            {
                return number;
            }
        }

        throw new FakeSetUpException($"No number was found that keeps these demands: {Demands(constraint)}. Give one.");
    }

    private static IEnumerable<decimal> Candidates(Constraint constraint, decimal floor, decimal ceiling, bool isInteger, decimal wanted)
    {
        if (floor > ceiling)
        {
            yield break;
        }

        var step = constraint.MultipleOf is > 0 and { } factor ? factor : isInteger || ceiling / 2 - floor / 2 >= 1 ? 1 : (ceiling - floor) / 4;
        var begin = Math.Clamp(wanted, floor, ceiling);
        if (constraint.MultipleOf is > 0)
        {
            begin = Math.Abs(begin) < decimal.MaxValue / 2 ? Math.Ceiling(begin / step) * step : begin - (begin % step);
        }

        for (var count = 0; count < MostSteps && step > 0; count++)
        {
            var (up, down) = (begin + (Math.Min(count, Room(step)) * step), begin - (Math.Min(count, Room(step)) * step));
            if (up <= ceiling)
            {
                yield return up;
            }

            if (count > 0 && down >= floor)
            {
                yield return down;
            }
        }

        yield return floor;
        yield return ceiling;
    }

    private static decimal Room(decimal step) => step < 1 ? MostSteps : Math.Floor(decimal.MaxValue / 4 / step);

    private static decimal Floor(Constraint constraint, bool isInteger) => Math.Max(
        constraint.Minimum is { } minimum ? isInteger ? Math.Ceiling(minimum) : minimum : decimal.MinValue,
        constraint.ExclusiveMinimum is { } below ? isInteger ? Math.Floor(below) + 1 : below : decimal.MinValue);

    private static decimal Ceiling(Constraint constraint, bool isInteger) => Math.Min(
        constraint.Maximum is { } maximum ? isInteger ? Math.Floor(maximum) : maximum : decimal.MaxValue,
        constraint.ExclusiveMaximum is { } above ? isInteger ? Math.Ceiling(above) - 1 : above : decimal.MaxValue);

    private static string Demands(Constraint constraint) => string.Join(", ", new[]
    {
        Demand("at least", constraint.Minimum),
        Demand("at most", constraint.Maximum),
        Demand("more than", constraint.ExclusiveMinimum),
        Demand("less than", constraint.ExclusiveMaximum),
        Demand("a multiple of", constraint.MultipleOf),
    }.Where(static demand => demand is not null));

    private static string? Demand(string what, decimal? bound) => bound is { } number ? $"{what} {number.ToString(CultureInfo.InvariantCulture)}" : null;
}
