using System.Globalization;
using System.Text;

namespace Dovetail.Generator.Emission.Text;

/// <summary>
/// The one place where text of a document becomes C#. A document is untrusted and its text becomes source code of the user's program, so
/// nothing here lets a character through that ends a literal or a line, or that an editor would not show.
/// </summary>
internal static class CSharp
{
    private const char Replacement = '\uFFFD';

    /// <summary>A string literal of exactly this value, lone surrogates included.</summary>
    public static string Literal(string value) => IsPlain(value) ? $"\"{value}\"" : Quote(value);

    /// <summary>
    /// A UTF-8 literal of what <c>Encoding.UTF8</c> makes of this value. A lone surrogate has no UTF-8 and the compiler refuses it, so it
    /// becomes U+FFFD, as it does in every encoder.
    /// </summary>
    public static string Utf8Literal(string value) => (IsPlain(value) ? $"\"{value}\"" : Quote(WellFormed(value))) + "u8";

    /// <summary>The characters that begin another line for the compiler.</summary>
    public static bool IsNewLine(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Controls, bidirectional marks, zero-width and exotic spaces, noncharacters: what a reader would not see, or see in another order.</summary>
    public static bool IsInvisible(char character) =>
        character is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF') || CharUnicodeInfo.GetUnicodeCategory(character) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>The value with U+FFFD in place of each surrogate that has no partner.</summary>
    public static string WellFormed(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var index = 0; index < value.Length; index++)
        {
            if (IsPair(value, index))
            {
                text.Append(value[index++]).Append(value[index]);
            }
            else
            {
                text.Append(char.IsSurrogate(value[index]) ? Replacement : value[index]);
            }
        }

        return text.ToString();
    }

    private static bool IsPlain(string value)
    {
        foreach (var character in value)
        {
            if (character is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    private static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 8).Append('"');
        for (var index = 0; index < value.Length; index++)
        {
            if (IsPair(value, index) && !IsTag(value[index]))
            {
                text.Append(value[index++]).Append(value[index]);
            }
            else
            {
                Append(text, value[index]);
            }
        }

        return text.Append('"').ToString();
    }

    private static void Append(StringBuilder text, char character)
    {
        _ = character switch
        {
            '"' => text.Append("\\\""),
            '\\' => text.Append("\\\\"),
            '\n' => text.Append("\\n"),
            '\r' => text.Append("\\r"),
            '\t' => text.Append("\\t"),
            ' ' => text.Append(' '),
            _ when char.IsSurrogate(character) || char.IsWhiteSpace(character) || IsInvisible(character) =>
                text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
            _ => text.Append(character),
        };
    }

    private static bool IsPair(string value, int index) => index + 1 < value.Length && char.IsSurrogatePair(value[index], value[index + 1]);

    // Plane 14 and beyond: tags, variation selectors and private characters, none of which shows.
    private static bool IsTag(char highSurrogate) => highSurrogate >= '\uDB40';
}
