namespace Dovetail.Generator.Building.Operations;

/// <summary>Patterns with <c>*</c> for any characters and <c>?</c> for one, without regard to case.</summary>
internal static class Glob
{
    /// <remarks>Remembers the last star only, which suffices for globs: no more than length of pattern times length of text.</remarks>
    public static bool Matches(string pattern, string text)
    {
        var (p, t, star, retry) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, retry) = (p++, t);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || char.ToLowerInvariant(pattern[p]) == char.ToLowerInvariant(text[t])))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++retry;
            }
            else
            {
                return false;
            }
        }

        return pattern.Skip(p).All(character => character == '*');
    }
}
