using System.Globalization;

namespace Dovetail.Generator.Building.Limits;

/// <summary>Reads how long a limit's window is: <c>60</c>, <c>60s</c>, <c>1 hour</c>, <c>minute</c>, <c>PT15M</c>.</summary>
internal static class LimitDuration
{
    private static readonly Dictionary<string, long> Units = new(StringComparer.Ordinal)
    {
        ["ms"] = 1, ["millisecond"] = 1, ["milliseconds"] = 1, ["millis"] = 1,
        ["s"] = 1_000, ["sec"] = 1_000, ["secs"] = 1_000, ["second"] = 1_000, ["seconds"] = 1_000,
        ["m"] = 60_000, ["min"] = 60_000, ["mins"] = 60_000, ["minute"] = 60_000, ["minutes"] = 60_000,
        ["h"] = 3_600_000, ["hr"] = 3_600_000, ["hour"] = 3_600_000, ["hours"] = 3_600_000,
        ["d"] = 86_400_000, ["day"] = 86_400_000, ["days"] = 86_400_000,
        ["w"] = 604_800_000, ["week"] = 604_800_000, ["weeks"] = 604_800_000,
    };

    /// <summary>The milliseconds of a text; null where it is no duration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">What a number without a unit counts; seconds by default.</param>
    public static long? Read(string text, string unit = "")
    {
        var value = text.Trim().ToLowerInvariant();
        if (value.StartsWith("pt", StringComparison.Ordinal) || value.StartsWith("p", StringComparison.Ordinal))
        {
            value = value.TrimStart('p').TrimStart('t');
        }

        var digits = value.Length - value.TrimStart("0123456789".ToCharArray()).Length;
        var named = value.Substring(digits).Trim();
        var isNumber = long.TryParse(value.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (digits > 0 && !isNumber)
        {
            return null;
        }

        return Units.TryGetValue(named.Length > 0 ? named : unit.Length > 0 ? unit : "s", out var milliseconds) && (digits > 0 || named.Length > 0)
            ? Product(digits > 0 ? number : 1, milliseconds)
            : null;
    }

    // Years are no window that a client could keep.
    private static long? Product(long number, long unit) => number is > 0 and <= 40_000_000_000 && number * unit <= 366L * 86_400_000 ? number * unit : null;
}
