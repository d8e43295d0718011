using System.Globalization;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>Bounds of lengths and of numbers of items and members.</summary>
internal static class Count
{
    /// <summary>The value of a keyword that counts; null where it is absent or malformed. Some tools write a count as <c>5.0</c>.</summary>
    public static long? Of(SpecNode? node) =>
        node is SpecScalar { Kind: ScalarKind.Number } number && decimal.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
            && count is >= 0 and <= long.MaxValue && count == decimal.Truncate(count) ? (long)count : null;

    public static IEnumerable<(string Reason, SpecNode? Rule)> Faults(SpecMapping schema, string least, string most, long count, string unit)
    {
        if (Of(schema[least]) is { } min && count < min)
        {
            yield return ($"must have at least {min} {unit}{(min == 1 ? "" : "s")}.", schema[least]);
        }

        if (Of(schema[most]) is { } max && count > max)
        {
            yield return ($"must have at most {max} {unit}{(max == 1 ? "" : "s")}.", schema[most]);
        }
    }
}
