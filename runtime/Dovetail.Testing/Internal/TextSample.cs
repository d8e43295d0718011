using System.Globalization;
using Dovetail.Validation;
using Dovetail.Validation.Internal;

namespace Dovetail.Testing.Internal;

/// <summary>A text that keeps the demands of a description, by the very rules by which a client holds its arguments to them.</summary>
internal static class TextSample
{
    private const int LongestTried = 4_096;

    /// <exception cref="FakeSetUpException">No text was found.</exception>
    public static string Of(string hint, Constraint? constraint, int index)
    {
        if (constraint is null)
        {
            return index == 0 ? hint : hint + Text(index + 1);
        }

        if (constraint.OneOf is { Count: > 0 } allowed)
        {
            return allowed[index % allowed.Count];
        }

        var budget = new PatternBudget();
        return Candidates(hint, constraint, index).FirstOrDefault(text => ConstraintRules.OfText(text, constraint, budget).All(static fault => fault is null))
            ?? throw new FakeSetUpException($"No text was found that keeps these demands: {Demands(constraint)}. Give one.");
    }

    private static IEnumerable<string> Candidates(string hint, Constraint constraint, int index)
    {
        var made = constraint.Pattern is { } pattern ? PatternText.Of(pattern, index, Math.Min(constraint.MinLength, LongestTried))
            : constraint.Format is { } format ? [.. FormatText.Of(format, index, constraint.MinLength), $"{format}{Text(index + 1)}", Text(index + 1), "a"]
            : [index == 0 ? hint : hint + Text(index + 1), Text(index), ((char)('a' + (index % 26))).ToString()];
        foreach (var text in made)
        {
            yield return text;

            // A pattern and a format may leave room at the end.
            if (text.Length < constraint.MinLength)
            {
                yield return text.PadRight(constraint.MinLength, 'a');
                yield return text.PadLeft(constraint.MinLength, 'a');
                yield return text.PadRight(constraint.MinLength, '1');
            }
            else if (text.Length > constraint.MaxLength)
            {
                yield return text[..constraint.MaxLength];
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Demands(Constraint constraint) => string.Join(", ", new[]
    {
        constraint.Pattern is { } pattern ? $"the pattern {pattern}" : null,
        constraint.Format is { } format ? $"the format {format}" : null,
        constraint.MinLength > 0 ? $"at least {Text(constraint.MinLength)} characters" : null,
        constraint.MaxLength < int.MaxValue ? $"at most {Text(constraint.MaxLength)} characters" : null,
    }.Where(static demand => demand is not null));
}
