using Dovetail.Generator.Naming;

namespace Dovetail.Generator.Building.Paging;

/// <summary>Names as they compare: lower case, letters and digits alone, the last word in the singular.</summary>
internal static class PlainNames
{
    public static string Stem(string name)
    {
        var words = Words.Split(name);
        return string.Concat(words.Select((word, i) => i == words.Count - 1 ? Plurals.Singular(word) : word)).ToLowerInvariant();
    }
}
