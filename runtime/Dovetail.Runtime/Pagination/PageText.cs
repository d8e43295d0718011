using System.Globalization;
using System.Text.Json;

namespace Dovetail.Http;

/// <summary>Makes texts of what pages and items say of their places. Generated clients call it for what is no string.</summary>
public static class PageText
{
    /// <summary>Below it each whole number that a double has is a <see cref="long"/>.</summary>
    private const double MostOfWhole = 9e18;

    /// <summary>A URL, as it came.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Of(Uri? value) => value?.OriginalString;

    /// <summary>A number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Of(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number that the document does not say to be whole: one that is, is written without an exponent.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Of(double? value) => value is { } number && number == Math.Truncate(number) && Math.Abs(number) < MostOfWhole
        ? Of((long)number)
        : value?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>An id.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Of(Guid? value) => value?.ToString();

    /// <summary>A string or a number in raw JSON.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">The names that lead to it.</param>
    /// <returns>The text; null where none of the two stands there.</returns>
    public static string? Of(JsonElement? value, params string[] path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var current = value ?? default;
        foreach (var name in path)
        {
            if (current.ValueKind != JsonValueKind.Object || !current.TryGetProperty(name, out current))
            {
                return null;
            }
        }

        return current.ValueKind switch
        {
            JsonValueKind.String => current.GetString(),
            JsonValueKind.Number => current.GetRawText(),
            _ => null,
        };
    }
}
