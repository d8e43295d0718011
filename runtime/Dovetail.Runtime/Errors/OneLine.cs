using System.Globalization;
using System.Text;

namespace Dovetail.Errors;

/// <summary>
/// A server's text as one line of at most so many characters, for messages and logs: nothing in it ends a line, controls a terminal or turns the reading direction.
/// </summary>
internal static class OneLine
{
    public static string Of(string text, int maxLength)
    {
        var line = new StringBuilder(Math.Min(text.Length, maxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsShown(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (line.Length + rune.Utf16SequenceLength > maxLength - 1)
            {
                return line.ToString().TrimEnd() + "…";
            }
            else
            {
                line.Append(rune);
            }
        }

        return line.ToString().TrimEnd();
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
