namespace Dovetail.Generator.Naming;

/// <summary>Endings of ids that say how an operation is served or sent, and not what it does.</summary>
internal static class IdEndings
{
    /// <summary>What the function that serves an operation is called by, and hardly ever a thing of the API.</summary>
    private static readonly string[] Served = ["controller", "endpoint", "handler", "method"];

    /// <summary>
    /// The words without one that says what serves the operation: <c>update_config_endpoint</c>. Where path, tag or summary have it, or there is no summary to tell,
    /// it is a thing; where it goes, more than a noun remains.
    /// </summary>
    /// <param name="words">The id's words.</param>
    /// <param name="summary">The operation's summary; empty where there is none.</param>
    /// <param name="vocabulary">Words of the operation's path and tag.</param>
    /// <param name="isFunction">Whether the id is sure to be a function's name; a summary that is made of it tells nothing then.</param>
    public static IReadOnlyList<string> WithoutServed(IReadOnlyList<string> words, string summary, IEnumerable<string> vocabulary, bool isFunction)
    {
        var last = words.Count - 1;
        if (last < 1 || !Served.Contains(words[last], StringComparer.OrdinalIgnoreCase) || (last == 1 && !Verbs.IsVerb(words[0])) || summary.Length == 0)
        {
            return words;
        }

        var said = Words.Split(summary);
        var isRepeated = isFunction && said.SequenceEqual(words, StringComparer.OrdinalIgnoreCase);
        return vocabulary.Concat(isRepeated ? [] : said).Any(word => Plurals.AreSame(word, words[last])) ? words : [.. words.Take(last)];
    }

    /// <summary>
    /// Post says how something is sent, and not what is done: <c>postOrder</c> and <c>orderPost</c> create one, <c>postInviteUser</c> invites, <c>postLogin</c> logs in.
    /// </summary>
    public static IReadOnlyList<string> WithoutPost(IReadOnlyList<string> words, OperationWords operation)
    {
        if (words.Count < 2)
        {
            return words;
        }

        var last = Words.Split(operation.Literals.LastOrDefault() ?? "").LastOrDefault();
        if (IsPost(words[0], operation))
        {
            IReadOnlyList<string> rest = [.. words.Skip(1)];
            return (rest.Count > 1 && IsVerb(rest[0])) || (rest.Count == 1 && IsDone(rest[0], last)) ? rest : Created(words, rest, last, operation);
        }

        if (!IsPost(words[words.Count - 1], operation))
        {
            return words;
        }

        IReadOnlyList<string> start = [.. words.Take(words.Count - 1)];
        return start.Any(IsVerb) || (start.Count == 1 ? IsDone(start[0], last) : Verbs.Asks(start[0])) ? start : Created(words, start, last, operation);
    }

    public static bool IsPost(string word, OperationWords operation) => operation.Method == "POST" && word.Equals("post", StringComparison.OrdinalIgnoreCase);

    private static bool IsVerb(string word) => Verbs.IsVerb(word) && !Verbs.IsOftenNoun(word);

    /// <summary>Whether the one word of an id is what its path does: <c>POST /login</c>.</summary>
    private static bool IsDone(string word, string? last) => Verbs.IsVerb(word) && word.Equals(last, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Created(IReadOnlyList<string> words, IReadOnlyList<string> nouns, string? last, OperationWords operation) =>
        last is not null && Plurals.AreSame(last, nouns[nouns.Count - 1]) ? [PathNames.Verb(operation), .. nouns] : words;
}
