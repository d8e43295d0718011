using System.Globalization;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>Tells of numbers in schemas that no number of C# can be.</summary>
internal static class NumberChecks
{
    /// <summary>A number that is written with fewer characters, and without an exponent, fits everywhere.</summary>
    private const int Harmless = 18;

    private static readonly string[] Bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

    public static void Run(SpecSchema schema, SpecMapping node, FindingList findings)
    {
        var values = (schema.Enum ?? []).Append(schema.Const).Append(schema.Default);
        foreach (var number in values.Concat(Bounds.Select(key => node[key])).OfType<SpecScalar>().Where(IsTooLarge))
        {
            findings.Add(Findings.NumberTooLarge(number.Location, number.Value));
        }
    }

    private static bool IsTooLarge(SpecScalar scalar)
    {
        var text = scalar.Value;
        return scalar.Kind == ScalarKind.Number
            && (text.Length > Harmless || text.IndexOfAny(['e', 'E']) >= 0)
            && (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsInfinity(value));
    }
}
