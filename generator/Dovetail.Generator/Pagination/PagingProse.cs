using System.Text.RegularExpressions;

namespace Dovetail.Generator.Pagination;

/// <summary>What descriptions say about paging, where names alone could lie. Texts are cut: a description may have any length.</summary>
internal static class PagingProse
{
    private const int Longest = 20_000;

    private static readonly Regex Url = Of(@"\b(ur[li]s?|links?|href|hyperlink)\b");
    private static readonly Regex Token = Of(@"\b(cursors?|tokens?|opaque|next_?page|next_?cursor|bookmark|markers?)\b");
    private static readonly Regex Time = Of(@"\b(timestamps?|dates?|times?|datetime|iso.?8601|rfc.?3339|unix|seconds|epoch|created|updated|modified)\b");
    private static readonly Regex Id = Of(@"\b(ids?|identifiers?)\b");
    private static readonly Regex Backward = Of(@"\bprevious page|\bbackwards?\b");
    private static readonly Regex Numbered = Of(
        @"\bpage (number|index)|\bnumber of (the )?pages?\b|\bpaginat|\bpaging\b|\bpages? of\b|\bwhich page|\bpage to\b|\bpage=|\bthe page\b|\bresults? page|\bcurrent page");
    private static readonly Regex NotNumbered = Of(@"\bdeprecated\b|not (a )?sequential|client state|\bno longer\b|\bobsolete\b");
    private static readonly Regex ZeroBased = Of(
        @"\bzero.{0,12}(based|index|paged)|\b0[- ](based|index)|first page is (page )?(0|zero)\b"
        + @"|\b(start(s|ing)?|begin(s|ning)?)\s+(with|at|from)\s+(page\s+)?(0|zero)\b");
    private static readonly Regex OneBased = Of(
        @"\bone.(based|index)|\b1[- ](based|index)|first page is (page )?(1|one)\b"
        + @"|\b(start(s|ing)?|begin(s|ning)?)\s+(with|at|from)\s+(page\s+)?(1|one)\b");
    private static readonly Regex Unused = Of(@"^\W*(is )?(currently )?(unused|not used|ignored|not supported|unsupported)\b");
    private static readonly Regex OffsetIsId = Of(@"\b(greater|larger|higher|lower) than (the |this )?(\w+ )?(offset|id|number)\b|\bopaque\b|\bcursor\b|\bid of\b|\bidentifier\b");
    private static readonly Regex GreaterKey = Of(
        @"\b(\w+)\W{0,3} (is )?(greater|larger|higher) than (the |this )?(given |specified |provided )?(offset|value|number|ids?|identifier)\b");
    private static readonly Regex LinkHeader = Of(@"\blink\W{0,3} header|\blink header|\bheader\W{1,3}link\b|\bnext\W{1,3}link relation|rel=\\?""?next");
    private static readonly Regex NextPage = Of(@"\bnext\b.{0,40}\bpage|\bpage\b.{0,40}\bnext\b|\bnext\b.{0,20}\b(results?|set|batch)");
    private static readonly Regex ResponseHeader = Of(@"\bresponse headers?\b|\bheaders? of (the|each) response\b");
    private static readonly Regex HeaderName = Of(@"\bX-[A-Za-z0-9-]{1,60}");
    private static readonly Regex OfThisPage = Of(@"\breturned\b|\b(on|in|of|for) (this|the current|the) (page|response)\b");

    private static readonly Regex Older = Of(@"\b(older|earlier|before)\b");
    private static readonly Regex NewestFirst = Of(
        @"\b(newest|latest|most recent)( \w+){0,2} first\b|\breverse.chronological|\bdescending chronological|\bnew(est)? to old(est)?\b");

    public static bool SaysUrl(string prose) => Url.IsMatch(Cut(prose));

    public static bool SaysToken(string prose) => Token.IsMatch(Cut(prose));

    public static bool SaysTime(string prose) => Time.IsMatch(Cut(prose));

    public static bool SaysNextPage(string prose) => NextPage.IsMatch(Cut(prose));

    public static bool SaysOlder(string prose) => Older.IsMatch(Cut(prose));

    public static bool SaysNewestFirst(string prose) => NewestFirst.IsMatch(Cut(prose));

    public static bool SaysId(string prose) => Id.IsMatch(Cut(prose));

    public static bool SaysBackward(string prose) => Backward.IsMatch(Cut(prose)) && !NextPage.IsMatch(Cut(prose));

    public static bool SaysPageNumber(string prose) => Numbered.IsMatch(Cut(prose));

    public static bool DeniesPageNumber(string prose) => NotNumbered.IsMatch(Cut(prose));

    public static bool SaysUnused(string prose) => Unused.IsMatch(Cut(prose));

    public static bool SaysOffsetIsId(string prose) => OffsetIsId.IsMatch(Cut(prose));

    public static bool SaysLinkHeader(string prose) => LinkHeader.IsMatch(Cut(prose));

    public static bool SaysOfThisPage(string prose) => OfThisPage.IsMatch(Cut(prose));

    /// <summary>The headers of a response that a description names by their <c>X-</c>; none where it speaks of no response's headers.</summary>
    public static IEnumerable<string> ResponseHeaders(string prose) =>
        ResponseHeader.IsMatch(Cut(prose)) ? HeaderName.Matches(Cut(prose)).Cast<System.Text.RegularExpressions.Match>().Select(match => match.Value.TrimEnd('-')) : [];

    /// <summary>
    /// What grows from item to item, where those with a greater one are asked for: <c>number</c> of "with a number greater than the offset". Null where nothing is said.
    /// </summary>
    public static string? KeyThatGrows(string prose) => GreaterKey.Match(Cut(prose)) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The number of the first page; null where the words do not say, or say both.</summary>
    public static int? FirstPage(string prose) => (ZeroBased.IsMatch(Cut(prose)), OneBased.IsMatch(Cut(prose))) switch
    {
        (true, false) => 0,
        (false, true) => 1,
        _ => null,
    };

    private static string Cut(string prose) => prose.Length <= Longest ? prose : prose.Substring(0, Longest);

    // No pattern repeats what repeats: none takes longer than the text is long.
    private static Regex Of(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
