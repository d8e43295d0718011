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

    private static readonly char[] Exponents = ['e', 'E'];

    private static readonly string[] Bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

    public static void Run(SpecSchema schema, SpecMapping node, FindingList findings)
    {
        foreach (var value in schema.Enum ?? [])
        {
            Check(value, findings);
        }

        Check(schema.Const, findings);
        Check(schema.Default, findings);
        foreach (var bound in Bounds)
        {
            Check(node[bound], findings);
        }
    }

    private static void Check(SpecNode? node, FindingList findings)
    {
        if (node is SpecScalar { Kind: ScalarKind.Number } number && IsTooLarge(number.Value))
        {
            findings.Add(Findings.NumberTooLarge(number.Location, number.Value));
        }
    }

    private static bool IsTooLarge(string text) =>
        (text.Length > Harmless || text.IndexOfAny(Exponents) >= 0)
        && (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsInfinity(value));
}
