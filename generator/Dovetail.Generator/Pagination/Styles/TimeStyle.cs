using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination.Styles;

/// <summary>
/// The answer gives the time that asks for the next page. Where one parameter alone takes a time, it goes there. Of two ends of a span the later one takes it
/// where the newest come first; where nothing says so, that is for the user.
/// </summary>
internal static class TimeStyle
{
    public static Match? TryInfer(Candidate candidate) =>
        NextOf(candidate) is { } next && PositionOf(candidate) is { } position && candidate.ItemsBeside(next) is { } items
            ? new Match(PagingStyle.Cursor, items) { Position = position, Next = next, Size = candidate.Request.SizeBut(position) }
            : null;

    public static PagingSuggestion? Suggest(Candidate candidate)
    {
        if (NextOf(candidate) is not { } next)
        {
            return null;
        }

        var ends = TakersOf(candidate).Where(IsEnd).ToList();
        return ends.Count > 1 && ends.FirstOrDefault(IsUntil) is { } until
            ? new PagingSuggestion(
                $"'{next.Node.Name}' is a time, and {string.Join(" and ", ends.Select(input => $"'{input.Name}'"))} take one: nothing says whether the newest come first",
                $"cursor={until.Name} next={next.Pointer}")
            : null;
    }

    private static PagingInput? PositionOf(Candidate candidate)
    {
        var takers = TakersOf(candidate);
        var isSpan = takers.Count == 2 && takers.All(IsEnd) && takers.Count(IsUntil) == 1;
        return takers.Count == 1 && IsEnd(takers[0]) ? takers[0]
            : isSpan && PagingProse.SaysNewestFirst(candidate.Evidence.Prose) ? takers.First(IsUntil)
            : null;
    }

    private static bool IsUntil(PagingInput input) => PagingWords.Until.Contains(Request.PlainOf(input));

    private static Member? NextOf(Candidate candidate) => candidate.Answer.Around.FirstOrDefault(member =>
        PagingWords.NextToken.Contains(member.Plain)
        && (member.MayBeText || member.IsInteger)
        && PagingProse.SaysTime(member.Node.Prose)
        && PagingProse.SaysNextPage(member.Node.Prose));

    /// <summary>All that may take a time, so that the only one of them is certain.</summary>
    private static IReadOnlyList<PagingInput> TakersOf(Candidate candidate) =>
        [.. candidate.Evidence.Inputs.Where(input => !input.IsDeprecated && (IsEnd(input) || PagingProse.SaysTime(input.Prose)))];

    private static bool IsEnd(PagingInput input) =>
        input is { Kind: PagingKind.String or PagingKind.Integer or PagingKind.Number or PagingKind.Any, IsEnum: false }
        && (IsUntil(input) || PagingWords.Since.Contains(Request.PlainOf(input)))
        && PagingProse.SaysTime(input.Prose);
}
