using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination;

/// <summary>An operation that may page.</summary>
/// <param name="Evidence">What the document says of it.</param>
/// <param name="Request">What it takes.</param>
/// <param name="Answer">What comes back.</param>
/// <param name="FirstPages">The numbers that the document's operations declare for a first page.</param>
internal sealed record Candidate(PagingEvidence Evidence, Request Request, Answer Answer, IReadOnlyCollection<int> FirstPages)
{
    /// <summary>Whether the operation reads and changes nothing, so that asking again is harmless.</summary>
    public bool IsReading => Evidence.HttpMethod != "POST" || (!Evidence.Creates && Evidence.Nouns.Concat(WordsOfProse()).Any(StartsWithReading));

    /// <summary>
    /// Whether a number may page it. Where a search is posted, one in the query may be meant for each of several searches inside: something that comes back has to speak of
    /// paging too.
    /// </summary>
    public bool MayCount(PagingInput position) =>
        Evidence.HttpMethod == "GET" || position.Place != PagingPlace.Query || Answer.Around.Any(member => member.IsScalar && Answer.SpeaksOfPaging(member));

    /// <summary>The list beside something that says how to go on.</summary>
    public Member? ItemsBeside(Member? member) => ItemList.Choose(Answer, member);

    private IEnumerable<string> WordsOfProse() => Evidence.Prose.TrimStart().Split([' ', '\n'], 2).Take(1).Append(Evidence.Id).Select(word => word.ToLowerInvariant());

    private static bool StartsWithReading(string word) =>
        PagingWords.Reading.Any(verb => word.StartsWith(verb, StringComparison.Ordinal) || word.EndsWith(verb, StringComparison.Ordinal));
}
