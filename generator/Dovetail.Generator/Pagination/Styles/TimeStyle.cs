using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination.Styles;

/// <summary>
/// The answer gives the time that asks for the next page. Where one parameter alone takes a time, it goes there. Of two ends of a span the document's order
/// would have to say which: that is for the user.
/// </summary>
internal static class TimeStyle
{
    public static Match? TryInfer(Candidate candidate) =>
        NextOf(candidate) is { } next && TakersOf(candidate) is { Count: 1 } takers && IsEnd(takers[0]) && candidate.ItemsBeside(next) is { } items
            ? new Match(PagingStyle.Cursor, items) { Position = takers[0], Next = next, Size = candidate.Request.SizeBut(takers[0]) }
            : null;

    public static PagingSuggestion? Suggest(Candidate candidate)
    {
        var ends = NextOf(candidate) is null ? [] : TakersOf(candidate).Where(IsEnd).ToList();
        var until = ends.FirstOrDefault(input => PagingWords.Until.Contains(Request.PlainOf(input)));
        return ends.Count > 1 && until is not null && NextOf(candidate) is { } next
            ? new PagingSuggestion(
                $"'{next.Node.Name}' is a time, and {string.Join(" and ", ends.Select(input => $"'{input.Name}'"))} take one: nothing says whether the newest come first",
                $"cursor={until.Name} next={next.Pointer}")
            : null;
    }

    private static Member? NextOf(Candidate candidate) => candidate.Answer.Around.FirstOrDefault(member =>
        (member.MayBeText || member.IsInteger)
        && PagingWords.NextToken.Contains(member.Plain)
        && PagingProse.SaysTime(member.Node.Prose)
        && PagingProse.SaysNextPage(member.Node.Prose));

    /// <summary>All that may take a time, so that the only one of them is certain.</summary>
    private static IReadOnlyList<PagingInput> TakersOf(Candidate candidate) =>
        [.. candidate.Evidence.Inputs.Where(input => !input.IsDeprecated && (IsEnd(input) || PagingProse.SaysTime(input.Prose)))];

    private static bool IsEnd(PagingInput input) =>
        input is { Kind: PagingKind.String or PagingKind.Integer or PagingKind.Number or PagingKind.Any, IsEnum: false }
        && Request.PlainOf(input) is var name && (PagingWords.Until.Contains(name) || PagingWords.Since.Contains(name))
        && PagingProse.SaysTime(input.Prose);
}
