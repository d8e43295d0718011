using System.Text;

namespace Dovetail.Validation.Internal;

/// <summary>
/// Writes a regular expression of ECMA-262 in the language of .NET where the two mean different things by the same text: <c>\d</c> and <c>\w</c> are ASCII, <c>$</c> is the
/// very end and not also before a last line break, and a bracket inside of a class is a character.
/// </summary>
internal static class EcmaPattern
{
    public static string Translate(string pattern)
    {
        var output = new StringBuilder(pattern.Length + 8);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var letter = pattern[i];
            output.Append(letter switch
            {
                '\\' when i + 1 < pattern.Length => Escape(pattern[++i], isInClass),
                '$' when !isInClass => "\\z",
                '[' when isInClass => "\\[",
                _ => letter.ToString(),
            });
            isInClass = letter == '[' || (isInClass && letter != ']');
        }

        return output.ToString();
    }

    private static string Escape(char letter, bool isInClass) => letter switch
    {
        'd' => isInClass ? "0-9" : "[0-9]",
        'w' => isInClass ? "0-9A-Za-z_" : "[0-9A-Za-z_]",
        'D' when !isInClass => "[^0-9]",
        'W' when !isInClass => "[^0-9A-Za-z_]",
        _ => $"\\{letter}",
    };
}
