using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Dovetail.Serialization;
using Dovetail.Validation.Internal;

namespace Dovetail.Validation;

/// <summary>
/// The constraints of JSON Schema (draft 2020-12, validation), one function each. A function says what is wrong, without the value, or null where nothing is.
/// An absent value (null) satisfies all of them but <see cref="Required"/>.
/// </summary>
public static class Constraint
{
    /// <summary><c>required</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The fault.</returns>
    public static string? Required(object? value) => value is null ? "is required, and null." : null;

    /// <summary><c>minLength</c>, <c>maxLength</c>: counted in characters of Unicode, not in units of UTF-16.</summary>
    /// <param name="value">The text.</param>
    /// <param name="min">The least.</param>
    /// <param name="max">The most.</param>
    /// <returns>The fault.</returns>
    public static string? Length(string? value, int min = 0, int max = int.MaxValue)
    {
        if (value is null || (value.Length <= max && value.Length / 2 >= min))
        {
            return null;
        }

        var length = 0;
        foreach (var _ in value.EnumerateRunes())
        {
            length++;
        }

        return Count(length, min, max, "character");
    }

    /// <summary><c>pattern</c>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="pattern">The pattern.</param>
    /// <returns>The fault.</returns>
    public static string? Pattern(string? value, ConstraintPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return value is null || pattern.Accepts(value) ? null : $"does not match the pattern {pattern}.";
    }

    /// <summary><c>format</c>, of texts that have no type of their own: email, hostname, ipv4, ipv6, uri, uri-reference, json-pointer. Others are not checked.</summary>
    /// <param name="value">The text.</param>
    /// <param name="format">The format.</param>
    /// <returns>The fault.</returns>
    public static string? Format(string? value, string format) => value is null || TextFormats.Accepts(value, format) ? null : $"is not of the format {format}.";

    /// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c>, <c>exclusiveMaximum</c>.</summary>
    /// <typeparam name="T">A number or a point in time.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="min">The least.</param>
    /// <param name="max">The most.</param>
    /// <param name="isMinExclusive">Whether it must be more than the least.</param>
    /// <param name="isMaxExclusive">Whether it must be less than the most.</param>
    /// <returns>The fault.</returns>
    public static string? Range<T>(T? value, T? min = null, T? max = null, bool isMinExclusive = false, bool isMaxExclusive = false)
        where T : struct, IComparable<T>, IFormattable
    {
        if (value is not { } number)
        {
            return null;
        }

        if (min is { } least && number.CompareTo(least) is var low && (low < 0 || (low == 0 && isMinExclusive)))
        {
            return $"must be {(isMinExclusive ? "more than" : "at least")} {least.ToString(null, CultureInfo.InvariantCulture)}.";
        }

        return max is { } most && number.CompareTo(most) is var high && (high > 0 || (high == 0 && isMaxExclusive))
            ? $"must be {(isMaxExclusive ? "less than" : "at most")} {most.ToString(null, CultureInfo.InvariantCulture)}."
            : null;
    }

    /// <summary><c>multipleOf</c>. A number with a binary fraction is taken as the decimal one that it is written as.</summary>
    /// <typeparam name="T">A number.</typeparam>
    /// <param name="value">The number.</param>
    /// <param name="factor">What it must be a multiple of.</param>
    /// <returns>The fault.</returns>
    public static string? MultipleOf<T>(T? value, decimal factor)
        where T : struct, INumber<T>
    {
        // Beyond decimal's range nothing is said: no fraction is left there to be wrong.
        var isWrong = value is { } number && factor > 0 && Decimals.TryConvert(number, out var exact) && exact % factor != 0;
        return isWrong ? $"must be a multiple of {factor.ToString(CultureInfo.InvariantCulture)}." : null;
    }

    /// <summary><c>enum</c>, <c>const</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="allowed">What it may be.</param>
    /// <returns>The fault.</returns>
    public static string? OneOf<T>(T? value, params ReadOnlySpan<T> allowed)
    {
        if (value is null)
        {
            return null;
        }

        foreach (var one in allowed)
        {
            if (EqualityComparer<T>.Default.Equals(value, one))
            {
                return null;
            }
        }

        return "is none of the values that are allowed.";
    }

    /// <summary><c>minItems</c>, <c>maxItems</c>.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The list.</param>
    /// <param name="min">The least.</param>
    /// <param name="max">The most.</param>
    /// <returns>The fault.</returns>
    public static string? Items<T>(IReadOnlyCollection<T>? items, int min = 0, int max = int.MaxValue) => items is null ? null : Count(items.Count, min, max, "item");

    /// <summary><c>minProperties</c>, <c>maxProperties</c>.</summary>
    /// <param name="count">How many members there are; null where there is no object.</param>
    /// <param name="min">The least.</param>
    /// <param name="max">The most.</param>
    /// <returns>The fault.</returns>
    public static string? Properties(int? count, int min = 0, int max = int.MaxValue) => count is { } members ? Count(members, min, max, "member") : null;

    /// <summary><c>uniqueItems</c>: items are the same where their JSON is.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <typeparam name="TFormat">Its format.</typeparam>
    /// <param name="items">The list.</param>
    /// <returns>The fault.</returns>
    public static string? UniqueItems<T, TFormat>(IReadOnlyCollection<T>? items)
        where TFormat : struct, IFormat<T> => items is { Count: > 1 } && UniqueTexts.HasDoubles<T, TFormat>(items) ? "holds an item twice." : null;

    /// <summary><c>dependentRequired</c>.</summary>
    /// <param name="isPresent">Whether this member is there.</param>
    /// <param name="other">The name of the member that asks for it.</param>
    /// <param name="isOtherPresent">Whether that is there.</param>
    /// <returns>The fault.</returns>
    public static string? DependentRequired(bool isPresent, string other, bool isOtherPresent) => isOtherPresent && !isPresent ? $"is required where {other} is given." : null;

    /// <summary><c>additionalProperties: false</c>.</summary>
    /// <param name="unknown">The members beyond the declared ones.</param>
    /// <returns>The fault.</returns>
    public static string? NoAdditionalProperties(IReadOnlyDictionary<string, JsonElement>? unknown) =>
        unknown is { Count: > 0 } ? "holds members that are not declared." : null;

    private static string? Count(int count, int min, int max, string unit) =>
        count < min ? string.Create(CultureInfo.InvariantCulture, $"must have at least {min} {unit}{(min == 1 ? "" : "s")}.")
        : count > max ? string.Create(CultureInfo.InvariantCulture, $"must have at most {max} {unit}{(max == 1 ? "" : "s")}.")
        : null;
}
