namespace Dovetail.Generator.Naming;

/// <summary>The words between verbs and nouns.</summary>
internal static class SmallWords
{
    private static readonly HashSet<string> Determiners = Set("a all an any current existing many multiple my new own single the");

    private static readonly HashSet<string> Prepositions = Set("about after and as at before between by for from in into of on or per to via with within");

    /// <summary>Words of two letters that are no abbreviations where they stand among longer ones.</summary>
    private static readonly HashSet<string> Short = Set("an as at be by do if in is it no of on or so to up");

    private static readonly HashSet<string> Manners = Set("auto cross force hard pre self soft");

    public static IReadOnlyCollection<string> Articles { get; } = Set("a an the");

    public static bool IsShort(string word) => Short.Contains(word);

    /// <summary>Whether a word before a verb says that it is done to several at once: <c>batchCancel</c>.</summary>
    public static bool IsMany(string word) => word.Equals("batch", StringComparison.OrdinalIgnoreCase) || word.Equals("bulk", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word before a verb says how it is done: <c>forceRevoke</c>.</summary>
    public static bool IsManner(string word) => Manners.Contains(word);

    public static bool IsArticle(string word) => Articles.Contains(word, StringComparer.OrdinalIgnoreCase);

    public static bool IsDeterminer(string word) => Determiners.Contains(word);

    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    public static bool IsAny(string word) => IsDeterminer(word) || IsPreposition(word);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
