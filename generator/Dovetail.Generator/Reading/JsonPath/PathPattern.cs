using System.Text;
using System.Text.RegularExpressions;

namespace Dovetail.Generator.Reading.JsonPath;

/// <summary>The patterns of <c>match</c> and <c>search</c> (RFC 9485) as .NET's.</summary>
internal static class PathPattern
{
    /// <summary>Real patterns take microseconds; one that backtracks without end is refused.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <returns>Null where it is no pattern: then nothing matches it (RFC 9535 2.4.6).</returns>
    public static Regex? TryRead(string pattern, bool isWhole)
    {
        try
        {
            var translated = Translate(pattern);
            return new Regex(isWhole ? $@"\A(?:{translated})\z" : translated, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A dot stands for no line break of either kind (RFC 9485 5.3), and for one character, which may be two of UTF-16.</summary>
    private static string Translate(string pattern)
    {
        var result = new StringBuilder(pattern.Length);
        var isClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                result.Append(pattern[i]).Append(pattern[++i]);
                continue;
            }

            isClass = pattern[i] switch { '[' => true, ']' => false, _ => isClass };
            result.Append(pattern[i] == '.' && !isClass ? @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\r\n])" : pattern[i].ToString());
        }

        return result.ToString();
    }
}
