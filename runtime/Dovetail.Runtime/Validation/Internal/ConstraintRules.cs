using System.Globalization;

namespace Dovetail.Validation.Internal;

/// <summary>What is wrong with a value of one kind, as sentences without the value; null where nothing is.</summary>
internal static class ConstraintRules
{
    public const string Required = "is required, and null.";

    private const string NotAllowed = "is none of the values that are allowed.";

    /// <summary>Of an argument that is written as a text: its constraints tell whether it is a number.</summary>
    public static IEnumerable<string?> OfArgument(string text, Constraint constraint)
    {
        var isNumber = constraint is not { Minimum: null, Maximum: null, ExclusiveMinimum: null, ExclusiveMaximum: null, MultipleOf: null };
        return !isNumber ? OfText(text, constraint)
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? OfNumber(number, constraint)
            : OfHugeNumber(text.StartsWith('-'), constraint);
    }

    public static IEnumerable<string?> OfText(string text, Constraint constraint) =>
    [
        Length(text, constraint),
        constraint.Expression is { } pattern && !pattern.Accepts(text) ? $"does not match the pattern {pattern}." : null,
        constraint.Format is { } format && !TextFormats.Accepts(text, format) ? $"is not of the format {format}." : null,
        OneOf(text, constraint),
    ];

    public static IEnumerable<string?> OfNumber(decimal number, Constraint constraint) =>
    [
        number < constraint.Minimum ? $"must be at least {Text(constraint.Minimum)}." : null,
        number > constraint.Maximum ? $"must be at most {Text(constraint.Maximum)}." : null,
        number <= constraint.ExclusiveMinimum ? $"must be more than {Text(constraint.ExclusiveMinimum)}." : null,
        number >= constraint.ExclusiveMaximum ? $"must be less than {Text(constraint.ExclusiveMaximum)}." : null,
        constraint.MultipleOf is > 0 and { } factor && number % factor != 0 ? $"must be a multiple of {Text(factor)}." : null,
    ];

    /// <summary>A number that decimal does not hold lies beyond every bound, on the side of its sign; no fraction is left in it to be wrong.</summary>
    public static IEnumerable<string?> OfHugeNumber(bool isNegative, Constraint constraint) => OfNumber(isNegative ? decimal.MinValue : decimal.MaxValue, new Constraint
    {
        Minimum = constraint.Minimum,
        Maximum = constraint.Maximum,
        ExclusiveMinimum = constraint.ExclusiveMinimum,
        ExclusiveMaximum = constraint.ExclusiveMaximum,
    });

    public static string? OneOf(string text, Constraint constraint) => constraint.OneOf is { } allowed && !allowed.Contains(text, StringComparer.Ordinal) ? NotAllowed : null;

    /// <summary>Equal as numbers: 1.0 is 1.</summary>
    public static string? OneOf(decimal number, Constraint constraint) => constraint.OneOf is { } allowed
        && !allowed.Any(one => decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && other == number) ? NotAllowed : null;

    public static string? Items(int count, Constraint constraint) => Count(count, constraint.MinItems, constraint.MaxItems, "item");

    public static string? Properties(int count, Constraint constraint) => Count(count, constraint.MinProperties, constraint.MaxProperties, "member");

    private static string? Length(string text, Constraint constraint)
    {
        // A character of Unicode has one or two units of UTF-16.
        if (text.Length <= constraint.MaxLength && text.Length / 2 >= constraint.MinLength)
        {
            return null;
        }

        return Count(text.EnumerateRunes().Count(), constraint.MinLength, constraint.MaxLength, "character");
    }

    private static string? Count(int count, int min, int max, string unit) =>
        count < min ? string.Create(CultureInfo.InvariantCulture, $"must have at least {min} {unit}{(min == 1 ? "" : "s")}.")
        : count > max ? string.Create(CultureInfo.InvariantCulture, $"must have at most {max} {unit}{(max == 1 ? "" : "s")}.")
        : null;

    private static string Text(decimal? bound) => bound.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
}
