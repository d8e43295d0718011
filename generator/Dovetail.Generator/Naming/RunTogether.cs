namespace Dovetail.Generator.Naming;

/// <summary>Splits an operationId that runs its words together, <c>Getorganizationspendlimit</c>, into words that stand elsewhere in the operation.</summary>
internal static class RunTogether
{
    /// <summary>A word of an id that is as long as this may be several.</summary>
    private const int Suspicious = 10;

    /// <summary>An id that is longer is no name.</summary>
    private const int Longest = 200;

    /// <param name="words">The id's words, by its separators and its case.</param>
    /// <param name="summary">The operation's summary; empty where there is none.</param>
    /// <param name="vocabulary">Words of the operation's path and tag.</param>
    public static IReadOnlyList<string> Split(IReadOnlyList<string> words, string summary, IEnumerable<string> vocabulary)
    {
        var letters = string.Concat(words);
        var said = Words.Split(summary);
        if (said.Count > words.Count && string.Equals(letters, string.Concat(said), StringComparison.OrdinalIgnoreCase))
        {
            return WithoutArticles(said);
        }

        if (letters.Length > Longest || words.All(word => word.Length < Suspicious))
        {
            return words;
        }

        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in vocabulary.Concat(said).Concat(words.Where(word => word.Length < Suspicious && !EndsWithArticle(word))).Where(word => word.Length > 1))
        {
            known.UnionWith([word, Plurals.Singular(word), Plurals.Plural(word)]);
        }

        return words.All(word => word.Length < Suspicious || known.Contains(word)) || TrySplit(letters, known) is not { } split || split.Count <= words.Count
            ? words
            : WithoutArticles(split);
    }

    /// <summary>The fewest known words that the letters consist of; null where they consist of none.</summary>
    private static List<string>? TrySplit(string letters, HashSet<string> known)
    {
        // For each length of the beginning: how many words it takes at the least, and the length of the last of them.
        var fewest = new int?[letters.Length + 1];
        var last = new int[letters.Length + 1];
        fewest[0] = 0;
        for (var end = 1; end <= letters.Length; end++)
        {
            for (var start = end - 1; start >= 0; start--)
            {
                if (fewest[start] is { } before && (fewest[end] is not { } best || before + 1 < best) && IsWord(letters.Substring(start, end - start), known))
                {
                    fewest[end] = before + 1;
                    last[end] = end - start;
                }
            }
        }

        var words = new List<string>();
        for (var end = letters.Length; end > 0; end -= last[end])
        {
            if (last[end] == 0)
            {
                return null;
            }

            words.Insert(0, letters.Substring(end - last[end], last[end]));
        }

        return words;
    }

    private static bool IsWord(string word, HashSet<string> known) => known.Contains(word) || SmallWords.IsAny(word) || (word.Length > 2 && Verbs.IsVerb(word));

    /// <summary>A verb that an article runs into: <c>createan</c> of createanApiKey.</summary>
    private static bool EndsWithArticle(string word) => SmallWords.Articles.Any(article =>
        word.EndsWith(article, StringComparison.OrdinalIgnoreCase) && Verbs.IsVerb(word.Substring(0, word.Length - article.Length)));

    private static IReadOnlyList<string> WithoutArticles(IReadOnlyList<string> words) =>
        [.. words.Where(word => !SmallWords.IsArticle(word))];
}
