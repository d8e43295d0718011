namespace Dovetail.Generator.Naming;

/// <summary>As much of English plurals as telling a group's words takes.</summary>
internal static class Plurals
{
    public static bool AreSame(string left, string right) => string.Equals(Stem(left), Stem(right), StringComparison.OrdinalIgnoreCase);

    public static bool IsPlural(string word) =>
        word.Length > 2
            && word.EndsWith("s", StringComparison.OrdinalIgnoreCase)
            && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase)
            && !word.EndsWith("us", StringComparison.OrdinalIgnoreCase);

    private static string Stem(string word)
    {
        if (!IsPlural(word))
        {
            return word;
        }

        if (word.EndsWith("ies", StringComparison.OrdinalIgnoreCase))
        {
            return word.Substring(0, word.Length - 3) + "y";
        }

        var stem = word.Substring(0, word.Length - 1);
        return stem.EndsWith("xe", StringComparison.OrdinalIgnoreCase)
            || stem.EndsWith("che", StringComparison.OrdinalIgnoreCase)
            || stem.EndsWith("sse", StringComparison.OrdinalIgnoreCase)
            ? stem.Substring(0, stem.Length - 1)
            : stem;
    }
}
