using System.Globalization;

namespace Dovetail.Validation.Internal;

/// <summary>What is wrong with a value of one kind, as sentences without the value; null where nothing is.</summary>
internal static class ConstraintRules
{
    public const string Required = "is required, and null.";

    public const string NullItem = "is null, and the description has no null there.";

    public const string NotAllowed = "is none of the values that are allowed.";

    public const string ItemTwice = "holds an item twice.";

    /// <summary>Of a number that is written as a text: it is compared as what it is.</summary>
    public static IEnumerable<string?> OfNumber(string text, Constraint constraint) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? [.. OfNumber(number, constraint), OneOfNumber(text, constraint)]
            : [.. OfHugeNumber(text.StartsWith('-'), constraint), OneOfNumber(text, constraint)];

    public static IEnumerable<string?> OfText(string text, Constraint constraint, PatternBudget budget) =>
    [
        Length(text, constraint),
        constraint.Expression is { } pattern && !pattern.Accepts(text, budget) ? $"does not match the pattern {pattern}." : null,
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

    /// <summary>Equal as numbers: 1.0 is 1, and 1.034E+20 is 103400000000000000000.</summary>
    public static string? OneOfNumber(string text, Constraint constraint) => constraint.OneOf is { } allowed && !allowed.Any(one => AreSame(one, text)) ? NotAllowed : null;

    // What decimal does not hold is compared as the nearest number that double does.
    private static bool AreSame(string one, string other) =>
        decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
        && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
            ? first == second
            : double.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var near)
                && double.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var same)
                && near.Equals(same);

    public static string? Items(int count, Constraint constraint) => Count(count, constraint.MinItems, constraint.MaxItems, "item");

    public static string? Properties(int count, Constraint constraint) => Count(count, constraint.MinProperties, constraint.MaxProperties, "member");

    /// <summary>The members that others ask for, and that are not there.</summary>
    /// <param name="constraint">The demands.</param>
    /// <param name="has">Whether the object has a member.</param>
    public static IEnumerable<string> Dependents(Constraint constraint, Func<string, bool> has) => constraint.DependentRequired is not { } dependents ? [] :
        from dependent in dependents
        where has(dependent.Key)
        from other in dependent.Value
        where !has(other)
        select $"must have {other} where {dependent.Key} is given.";

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
