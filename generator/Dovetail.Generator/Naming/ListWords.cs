namespace Dovetail.Generator.Naming;

/// <summary>Names of members that hold a list and do not say of what. Compared in lower case, without underscores and hyphens.</summary>
internal static class ListWords
{
    private static readonly string[] Sure = ["data", "result", "results", "values", "value", "records", "entries", "embedded"];

    private static readonly string[] Likely = ["items", "list", "content", "elements", "rows"];

    /// <summary>Words that hold the list of an envelope, and hardly ever anything else.</summary>
    public static bool IsSure(string word) => Sure.Contains(word);

    /// <summary>Words that hold the list of an envelope, or a part of one thing.</summary>
    public static bool IsLikely(string word) => Likely.Contains(word);

    public static bool IsAny(string word) => IsSure(word) || IsLikely(word);
}
