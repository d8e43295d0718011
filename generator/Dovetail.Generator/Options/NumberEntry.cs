namespace Dovetail.Generator.Options;

/// <summary>What numbers are in C#: all whose document says no more than <c>number</c>, or all of one schema.</summary>
/// <param name="Schema">The schema; null for the document.</param>
/// <param name="Style">What they are.</param>
internal sealed record NumberEntry(string? Schema, NumberStyle Style)
{
    /// <summary>How an entry should look.</summary>
    public const string Expected = "an entry is double, decimal or float, for the document, or SCHEMA:decimal for the numbers of one schema";

    /// <returns>Null where the text is no entry.</returns>
    public static NumberEntry? TryRead(string text)
    {
        var colon = text.LastIndexOf(':');
        var word = text.Substring(colon + 1).Trim();
        return colon != 0 && word.Length > 0 && char.IsLetter(word[0]) && Enum.TryParse<NumberStyle>(word, ignoreCase: true, out var style)
            ? new(colon < 0 ? null : text.Substring(0, colon).Trim(), style)
            : null;
    }
}

/// <summary>A type of C# for numbers with a fraction.</summary>
internal enum NumberStyle
{
    Double,
    Decimal,
    Float,
}

/// <summary>What an integer without a format is in C#.</summary>
internal enum IntegerStyle
{
    /// <summary>64 bits, or more where its values ask for them.</summary>
    Long,

    /// <summary>32 bits where its bounds hold it there.</summary>
    Bounds,
}
