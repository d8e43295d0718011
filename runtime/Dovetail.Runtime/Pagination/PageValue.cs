using System.Globalization;

namespace Dovetail.Http;

/// <summary>A value that takes the place of the request's own.</summary>
/// <param name="Parameter">Where.</param>
/// <param name="Text">The value, not encoded.</param>
/// <param name="IsNumber">Whether it is a number where JSON tells one from a string.</param>
internal sealed record PageValue(PageParameter Parameter, string Text, bool IsNumber)
{
    public static PageValue Of(PageParameter parameter, string text) => new(parameter, text, IsNumber: false);

    public static PageValue Of(PageParameter parameter, long number) => new(parameter, Number(number), IsNumber: true);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number that counts pages or items; null where the text is none.</summary>
    public static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;

    /// <summary>A page size; null where the text is none.</summary>
    public static int? Size(string? text) => Number(text) is > 0 and <= int.MaxValue and var size ? (int)size : null;
}
