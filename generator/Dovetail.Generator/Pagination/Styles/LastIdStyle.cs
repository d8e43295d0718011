using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination.Styles;

/// <summary><c>?starting_after=id</c>: what follows the last item that came.</summary>
internal static class LastIdStyle
{
    private const string Id = "id";

    public static Match? TryInfer(Candidate candidate) => ByEnd(candidate) ?? ByGrowth(candidate) ?? ByAge(candidate);

    private static Match? ByEnd(Candidate candidate)
    {
        var last = candidate.Answer.Around.FirstOrDefault(member => PagingWords.LastKey.Contains(member.Plain) && member.MayBeText);
        var hasMore = Ends.HasMore(candidate.Answer);
        var position = candidate.Request.Named(PagingWords.LastId)
            .FirstOrDefault(input => Request.IsText(input) && (last is not null || IsCertain(input)));
        return position is not null && (last is not null || hasMore is not null) && candidate.ItemsBeside(last ?? hasMore) is { } items
            ? new Match(PagingStyle.LastId, items)
            {
                Position = position,
                Size = candidate.Request.SizeBut(position),
                Before = candidate.Request.Named(PagingWords.FirstId).FirstOrDefault(Request.IsText),
                Next = last,
                Key = Id,
            }
            : null;
    }

    /// <summary>The description says of which member a greater one follows: <c>those with a Number greater than the offset</c>. The empty page is the end.</summary>
    private static Match? ByGrowth(Candidate candidate)
    {
        // Without a size what is since an id may be all that there is.
        var sinceId = candidate.Request.Size is null ? [] : candidate.Request.Named(PagingWords.SinceId);
        foreach (var position in candidate.Request.Named(PagingWords.Offset).Concat(candidate.Request.Named(PagingWords.LastId)).Concat(sinceId))
        {
            if (PagingProse.KeyThatGrows(position.Prose) is { } key && candidate.ItemsBeside(null) is { } items)
            {
                return new Match(PagingStyle.LastId, items)
                {
                    Position = position,
                    Size = candidate.Request.SizeBut(position),
                    Key = key.Equals(Id, StringComparison.OrdinalIgnoreCase) ? Id : key,
                };
            }
        }

        return null;
    }

    /// <summary>The newest come first, and a parameter takes an id and gives what is older. The empty page is the end.</summary>
    private static Match? ByAge(Candidate candidate)
    {
        var position = candidate.Request.Named(PagingWords.OlderThan)
            .FirstOrDefault(input => Request.IsText(input) && !input.IsDeprecated && PagingProse.SaysOlder(input.Prose) && PagingProse.SaysId(input.Prose));
        return position is not null && PagingProse.SaysNewestFirst(candidate.Evidence.Prose) && candidate.ItemsBeside(null) is { } items
            ? new Match(PagingStyle.LastId, items) { Position = position, Size = candidate.Request.SizeBut(position), Key = Id }
            : null;
    }

    /// <summary>Words say that it takes an id, or the name does and no words say that it takes a time.</summary>
    private static bool IsCertain(PagingInput input) =>
        PagingProse.SaysId(input.Prose) || (Request.PlainOf(input) != "after" && !PagingProse.SaysTime(input.Prose));
}
