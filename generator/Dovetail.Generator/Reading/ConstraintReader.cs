using System.Globalization;
using Dovetail.Generator.Diagnostics;
using Dovetail.Generator.Reading.Nodes;
using Dovetail.Generator.Reading.References;
using Dovetail.Generator.Reading.Spec;

namespace Dovetail.Generator.Reading;

/// <summary>Reads what a schema demands beside its type; what is malformed demands nothing.</summary>
internal sealed class ConstraintReader(ReadingContext context)
{
    private static readonly string[] Keywords =
    [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "minContains", "maxContains", "uniqueItems", "minProperties", "maxProperties",
    ];

    private readonly PatternCheck _patterns = new();

    public SpecConstraints Read(Place place)
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
            Pattern = Pattern(mapping),
            MinItems = Count(mapping, "minItems"),
            MaxItems = Count(mapping, "maxItems"),
            MinContains = Count(mapping, "minContains"),
            MaxContains = Count(mapping, "maxContains"),
            UniqueItems = IsTrue(mapping, "uniqueItems"),
            MinProperties = Count(mapping, "minProperties"),
            MaxProperties = Count(mapping, "maxProperties"),
        };
    }

    private static string? Number(SpecMapping mapping, string key) => mapping[key] is SpecScalar { Kind: ScalarKind.Number } number ? number.Value : null;

    private static bool IsTrue(SpecMapping mapping, string key) => mapping[key] is SpecScalar { Kind: ScalarKind.True };

    /// <remarks>Some tools write a count as <c>5.0</c>.</remarks>
    private long? Count(SpecMapping mapping, string key)
    {
        if (Number(mapping, key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var count) && count >= 0 && count <= long.MaxValue && count == decimal.Truncate(count))
        {
            return (long)count;
        }

        context.WrongKind(mapping[key]!, key, "a count");
        return null;
    }

    private string? Pattern(SpecMapping mapping)
    {
        if (mapping["pattern"] is not SpecScalar { Kind: ScalarKind.String } pattern)
        {
            return null;
        }

        if (_patterns.IsLegal(pattern.Value))
        {
            return pattern.Value;
        }

        context.Findings.Add(Findings.UnreadablePattern(pattern.Location, pattern.Value));
        return null;
    }
}
