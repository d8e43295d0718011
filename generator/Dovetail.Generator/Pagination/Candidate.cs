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
    public bool IsReading => Evidence.HttpMethod is "GET" or "QUERY"
        || (Evidence.HttpMethod == "POST" && !Evidence.Creates && Evidence.Verbs.Any(PagingWords.Reading.Contains) && !Evidence.Verbs.Any(PagingWords.Writing.Contains));

    /// <summary>
    /// Whether a number may page it. Where a search is posted, one in the query may be meant for each of several searches inside: something that comes back has to speak of
    /// paging too.
    /// </summary>
    public bool MayCount(PagingInput position) =>
        Evidence.HttpMethod == "GET" || position.Place != PagingPlace.Query || Answer.Around.Any(member => member.IsScalar && Answer.SpeaksOfPaging(member));

    /// <summary>The list beside something that says how to go on.</summary>
    public Member? ItemsBeside(Member? member) => ItemList.Choose(Answer, member);
}
