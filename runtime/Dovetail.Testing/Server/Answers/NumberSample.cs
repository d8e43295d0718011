using System.Globalization;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;

namespace Dovetail.Testing.Server.Answers;

/// <summary>Makes numbers for schemas, as far as they are numbers that people use.</summary>
internal static class NumberSample
{
    /// <param name="parts">All that holds for the number.</param>
    /// <param name="isInteger">Whether it has no fraction.</param>
    /// <param name="index">Which of several numbers that differ.</param>
    public static string? TryMake(IReadOnlyList<Place> parts, bool isInteger, int index)
    {
        var step = parts.Select(static part => Number(part, "multipleOf")).OfType<decimal>().Where(static factor => factor > 0).Append(isInteger ? 1 : 0).Max();
        var hair = step > 0 ? step : 0.5m;
        decimal? least = null, most = null;
        foreach (var part in parts)
        {
            least = Max(least, Number(part, "minimum") is { } low && IsTrue(part, "exclusiveMinimum") ? low + hair : Number(part, "minimum"));
            least = Max(least, Number(part, "exclusiveMinimum") + hair);
            most = Min(most, Number(part, "maximum") is { } high && IsTrue(part, "exclusiveMaximum") ? high - hair : Number(part, "maximum"));
            most = Min(most, Number(part, "exclusiveMaximum") - hair);
        }

        try
        {
            var value = least is { } from && from > 1 ? from : most is { } to && to < 1 ? to : Math.Max(least ?? 1, 1);
            value = step > 0 ? (least is null && most < 1 ? decimal.Floor(value / step) : decimal.Ceiling(value / step)) * step : value;
            value += index * (step > 0 ? step : 1) * (least is null && most < 1 ? -1 : 1);
            value = value > most && step == 0 && least is { } low ? (low + most.Value) / 2 : value;
            return value < least || value > most ? null : value.ToString(CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal? Max(decimal? left, decimal? right) => left is null || right > left ? right ?? left : left;

    private static decimal? Min(decimal? left, decimal? right) => left is null || right < left ? right ?? left : left;

    private static bool IsTrue(Place part, string key) => part.Mapping?[key] is SpecScalar { Kind: ScalarKind.True };

    private static decimal? Number(Place part, string key) =>
        part.Mapping?[key] is SpecScalar { Kind: ScalarKind.Number } number
        && decimal.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1e27m ? value : null;
}
