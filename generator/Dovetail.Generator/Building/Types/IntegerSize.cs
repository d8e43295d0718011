using System.Globalization;
using Dovetail.Generator.Model;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;
using ScalarKind = Dovetail.Generator.Model.ScalarKind;

namespace Dovetail.Generator.Building.Types;

/// <summary>Bounds, defaults and values that the format's type can not hold ask for a larger type of integer.</summary>
internal static class IntegerSize
{
    // Bounds and defaults that went through a double are rounded (openai: -9223372036854776000), and ask for nothing.
    private const double RoundedLargestLong = 9.3e18;
    private const double RoundedLargestUlong = 1.85e19;

    private static readonly ScalarKind[] Sizes = [ScalarKind.Int32, ScalarKind.Int64, ScalarKind.UInt64, ScalarKind.BigInteger];

    public static ScalarKind Widen(ScalarKind kind, IReadOnlyList<SpecSchema> schemas)
    {
        var limits = schemas.SelectMany(LimitsOf).ToList();
        var values = schemas.SelectMany(ValuesOf).ToList();
        var asked = limits.Select(SizeOfLimit).Concat(values.Select(SizeOfValue)).Append(kind).OrderBy(size => Array.IndexOf(Sizes, size)).Last();
        var isUnsignedByFormat = kind == ScalarKind.UInt64;
        return asked == ScalarKind.UInt64 && !isUnsignedByFormat && limits.Concat(values).Any(number => number[0] == '-') ? ScalarKind.BigInteger : asked;
    }

    /// <summary>Whether bounds on both sides, and all values that are named, fit 32 bits.</summary>
    public static bool IsShort(IReadOnlyList<SpecSchema> schemas) =>
        schemas.Any(schema => schema.Constraints.Minimum is not null)
        && schemas.Any(schema => schema.Constraints.Maximum is not null)
        && schemas.SelectMany(LimitsOf).All(limit => SizeOfLimit(limit) == ScalarKind.Int32 && !limit.Contains('.') && Math.Abs(Number(limit)) <= int.MaxValue)
        && schemas.SelectMany(ValuesOf).All(value => SizeOfValue(value) == ScalarKind.Int32);

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.MaxValue;

    private static IEnumerable<string> LimitsOf(SpecSchema schema) =>
        new[] { schema.Constraints.Minimum, schema.Constraints.Maximum, NumberOf(schema.Default) }.OfType<string>();

    private static IEnumerable<string> ValuesOf(SpecSchema schema) =>
        (schema.Enum ?? []).Append(schema.Const).Select(NumberOf).OfType<string>();

    private static string? NumberOf(SpecNode? node) => node is SpecScalar { Kind: Reading.Nodes.ScalarKind.Number, Value.Length: > 0 } number ? number.Value : null;

    private static ScalarKind SizeOfLimit(string text)
    {
        // A whole number beyond double is one still; with an exponent it is another word for "any".
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || double.IsNaN(number) || Math.Abs(number) >= double.MaxValue)
        {
            return IsWhole(text) ? ScalarKind.BigInteger : ScalarKind.Int32;
        }

        return number switch
        {
            >= int.MinValue and <= int.MaxValue => ScalarKind.Int32,
            >= -RoundedLargestLong and <= RoundedLargestLong => ScalarKind.Int64,
            > 0 and <= RoundedLargestUlong => ScalarKind.UInt64,
            _ => ScalarKind.BigInteger,
        };
    }

    private static ScalarKind SizeOfValue(string text)
    {
        if (!IsWhole(text))
        {
            return SizeOfLimit(text);
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number is >= int.MinValue and <= int.MaxValue ? ScalarKind.Int32 : ScalarKind.Int64
            : ulong.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? ScalarKind.UInt64 : ScalarKind.BigInteger;
    }

    private static bool IsWhole(string text) => text.All(character => character is (>= '0' and <= '9') or '-' or '+');
}
