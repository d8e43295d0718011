namespace Dovetail.Validation.Internal;

/// <summary>
/// Takes a pattern apart that begins with lookahead: <c>^(?=A)(?!B)C</c> matches exactly where <c>^(?:A)</c> and <c>^C</c> match and <c>^(?:B)</c> does not. Rules for
/// passwords are written like that, and .NET matches lookahead by backtracking only.
/// </summary>
internal static class LeadingLookahead
{
    /// <summary>The patterns, all of which have to match or not to match; null where the pattern does not begin so.</summary>
    public static List<(string Pattern, bool IsRefused)>? Split(string pattern)
    {
        if (!pattern.StartsWith('^'))
        {
            return null;
        }

        var pieces = new List<(string, bool)>();
        var position = 1;
        while (position + 2 < pattern.Length && pattern[position] == '(' && pattern[position + 1] == '?' && pattern[position + 2] is '=' or '!')
        {
            if (EndOf(pattern, position) is not { } end)
            {
                return null;
            }

            pieces.Add(($"^(?:{pattern[(position + 3)..end]})", pattern[position + 2] == '!'));
            position = end + 1;
        }

        // The anchor of a choice holds for its first case alone; a lookahead that is repeated says something else.
        if (pieces.Count == 0 || HasChoice(pattern, position) || (position < pattern.Length && pattern[position] is '*' or '+' or '?' or '{'))
        {
            return null;
        }

        pieces.Add(($"^{pattern[position..]}", false));
        return pieces;
    }

    /// <summary>Where the group ends that begins at a position.</summary>
    private static int? EndOf(string pattern, int start)
    {
        var depth = 0;
        foreach (var (index, letter) in Marks(pattern, start))
        {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0)
            {
                return index;
            }
        }

        return null;
    }

    private static bool HasChoice(string pattern, int start)
    {
        var depth = 0;
        foreach (var (_, letter) in Marks(pattern, start))
        {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0 && letter == '|')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The characters that are no part of an escape or a class.</summary>
    private static IEnumerable<(int Index, char Letter)> Marks(string pattern, int start)
    {
        var isInClass = false;
        for (var index = start; index < pattern.Length; index++)
        {
            var letter = pattern[index];
            if (letter == '\\')
            {
                index++;
            }
            else if (isInClass)
            {
                isInClass = letter != ']';
            }
            else if (letter == '[')
            {
                isInClass = true;
            }
            else
            {
                yield return (index, letter);
            }
        }
    }
}
