using System.Text.Json;
using Dovetail.Generator.Reading.Nodes;

namespace Dovetail.Testing.Server.Schemas;

/// <summary>What a schema demands of a number: bounds, divisors, and the ranges of the formats <c>int32</c> and <c>int64</c>.</summary>
internal static class NumberRules
{
    private static readonly Dictionary<string, (ExactNumber Least, ExactNumber Most)> Ranges = new(StringComparer.Ordinal)
    {
        ["int32"] = (Of("-2147483648"), Of("2147483647")),
        ["int64"] = (Of("-9223372036854775808"), Of("9223372036854775807")),
    };

    public static IEnumerable<(string Reason, SpecNode? Rule)> Faults(SpecMapping schema, JsonElement value)
    {
        if (ExactNumber.TryParse(value.GetRawText()) is not { } number)
        {
            yield break;
        }

        // Before 3.1, exclusive bounds are flags beside the bound.
        var (isOverMinimum, isUnderMaximum) = (IsTrue(schema["exclusiveMinimum"]), IsTrue(schema["exclusiveMaximum"]));
        if (Bound(schema["minimum"]) is { } least && (number.CompareTo(least) < 0 || (isOverMinimum && number.CompareTo(least) == 0)))
        {
            yield return ($"must be {(isOverMinimum ? "more than" : "at least")} {schema["minimum"]}.", schema["minimum"]);
        }

        if (Bound(schema["maximum"]) is { } most && (number.CompareTo(most) > 0 || (isUnderMaximum && number.CompareTo(most) == 0)))
        {
            yield return ($"must be {(isUnderMaximum ? "less than" : "at most")} {schema["maximum"]}.", schema["maximum"]);
        }

        if (Bound(schema["exclusiveMinimum"]) is { } over && number.CompareTo(over) <= 0)
        {
            yield return ($"must be more than {schema["exclusiveMinimum"]}.", schema["exclusiveMinimum"]);
        }

        if (Bound(schema["exclusiveMaximum"]) is { } under && number.CompareTo(under) >= 0)
        {
            yield return ($"must be less than {schema["exclusiveMaximum"]}.", schema["exclusiveMaximum"]);
        }

        if (Bound(schema["multipleOf"]) is { } factor && !number.IsMultipleOf(factor))
        {
            yield return ($"must be a multiple of {schema["multipleOf"]}.", schema["multipleOf"]);
        }

        if (schema["format"] is SpecScalar format && Ranges.TryGetValue(format.Value, out var range) && (number.CompareTo(range.Least) < 0 || number.CompareTo(range.Most) > 0))
        {
            yield return ($"is beyond the range of {format.Value}.", format);
        }
    }

    private static ExactNumber Of(string text) => ExactNumber.TryParse(text)!.Value;

    private static bool IsTrue(SpecNode? node) => node is SpecScalar { Kind: ScalarKind.True };

    private static ExactNumber? Bound(SpecNode? node) => node is SpecScalar { Kind: ScalarKind.Number } number ? ExactNumber.TryParse(number.Value) : null;
}
