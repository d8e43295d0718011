using System.Globalization;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>Reads what a schema demands beside its type; what is malformed demands nothing.</summary>
internal static class ConstraintReader
{
    private static readonly string[] Keywords =
    [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    ];

    public static SpecConstraints Read(Place place)
    {
        var mapping = place.Mapping!;
        if (!mapping.Entries.Any(entry => Keywords.Contains(entry.Name)))
        {
            return SpecConstraints.None;
        }

        // 3.0 has a flag beside the bound, 3.1 a bound of its own.
        var exclusiveMinimum = Number(mapping, "exclusiveMinimum");
        var exclusiveMaximum = Number(mapping, "exclusiveMaximum");
        return new SpecConstraints
        {
            Minimum = exclusiveMinimum ?? Number(mapping, "minimum"),
            ExclusiveMinimum = exclusiveMinimum is not null || IsTrue(mapping, "exclusiveMinimum"),
            Maximum = exclusiveMaximum ?? Number(mapping, "maximum"),
            ExclusiveMaximum = exclusiveMaximum is not null || IsTrue(mapping, "exclusiveMaximum"),
            MultipleOf = Number(mapping, "multipleOf"),
            MinLength = Count(mapping, "minLength"),
            MaxLength = Count(mapping, "maxLength"),
            Pattern = mapping["pattern"] is SpecScalar { Kind: ScalarKind.String } pattern ? pattern.Value : null,
            MinItems = Count(mapping, "minItems"),
            MaxItems = Count(mapping, "maxItems"),
            UniqueItems = IsTrue(mapping, "uniqueItems"),
            MinProperties = Count(mapping, "minProperties"),
            MaxProperties = Count(mapping, "maxProperties"),
        };
    }

    private static string? Number(SpecMapping mapping, string key) => mapping[key] is SpecScalar { Kind: ScalarKind.Number } number ? number.Value : null;

    private static bool IsTrue(SpecMapping mapping, string key) => mapping[key] is SpecScalar { Kind: ScalarKind.True };

    private static long? Count(SpecMapping mapping, string key) =>
        Number(mapping, key) is { } text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
