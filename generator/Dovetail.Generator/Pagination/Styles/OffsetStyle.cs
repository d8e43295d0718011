using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination.Styles;

/// <summary><c>?offset=40&amp;limit=20</c>: the offset grows by the number of items received.</summary>
internal static class OffsetStyle
{
    public static Match? TryInfer(Candidate candidate)
    {
        var position = candidate.Request.Offsets
            .FirstOrDefault(input => Request.IsInteger(input) && !input.IsDeprecated && input.Place != PagingPlace.Path && !MeansAnotherThing(input, candidate.Request));
        return position is not null
            && candidate.MayCount(position)
            && candidate.Request.SizeBut(position) is { } size
            && candidate.ItemsBeside(Ends.HasMore(candidate.Answer) ?? Ends.Total(candidate.Answer)) is { } items
            ? new Match(PagingStyle.Offset, items) { Position = position, Size = size }
            : null;
    }

    /// <summary>An offset may be the id of a point to go on from, and a start a time, or one of two ends.</summary>
    private static bool MeansAnotherThing(PagingInput input, Request request) =>
        PagingProse.SaysOffsetIsId(input.Prose) || (Request.PlainOf(input) == "start" && (PagingProse.SaysTime(input.Prose) || request.Has("end", "stop", "to", "until")));
}
