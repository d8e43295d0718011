using System.Text;
using System.Text.Json;

namespace Dovetail.Validation.Internal;

/// <summary>Writes e-mail addresses in lower case: their ASCII letters, the only ones whose case everybody agrees on.</summary>
internal static class EmailCase
{
    public static bool IsEmail(Constraint? constraint) => constraint is { Format: "email" or "idn-email" };

    public static string Lower(string text) => string.Create(text.Length, text, static (output, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            output[i] = char.IsAsciiLetterUpper(text[i]) ? char.ToLowerInvariant(text[i]) : text[i];
        }
    });

    /// <summary>The same of all texts in a JSON value that the constraint calls so, in their place: no escape of JSON has a capital letter that means anything.</summary>
    /// <param name="json">The value, and what follows it.</param>
    /// <param name="reader">A reader of it, before its first token.</param>
    /// <param name="constraint">What tells an address.</param>
    public static void Lower(Span<byte> json, ref Utf8JsonReader reader, Constraint constraint)
    {
        for (Constraint? level = constraint; level is not null; level = level.Items ?? level.Values)
        {
            if (IsEmail(level))
            {
                LowerTexts(json, ref reader);
                return;
            }
        }
    }

    private static void LowerTexts(Span<byte> json, ref Utf8JsonReader reader)
    {
        do
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
            {
                Ascii.ToLowerInPlace(json[(int)reader.TokenStartIndex..(int)reader.BytesConsumed], out _);
            }
        }
        while (reader.CurrentDepth > 0);
    }
}
