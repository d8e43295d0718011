using System.Globalization;

namespace Dovetail.RateLimiting.Internal;

/// <summary>
/// An item of a structured field (RFC 9651 3.3): its text without quotes, and its parameters. Of parameters with the same name the last one counts. An inner list (3.1.1) has
/// items instead of a text.
/// </summary>
internal sealed record StructuredItem(string Text, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<StructuredItem>? Items = null)
{
    /// <summary>A parameter that is an integer, and not negative; null where there is none.</summary>
    public long? Integer(string name) => Parameters.TryGetValue(name, out var text) ? ReadInteger(text) : null;

    public long? AsInteger() => ReadInteger(Text);

    private static long? ReadInteger(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
