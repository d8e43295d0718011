using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination.Styles;

/// <summary>The answer gives a token, and the request takes it.</summary>
internal static class CursorStyle
{
    /// <summary>Names that mean a time or an id as well.</summary>
    private static readonly string[] Doubtful = ["after", "marker", "next", "continue", "pageafter", "startkey"];

    public static Match? TryInfer(Candidate candidate)
    {
        var positions = candidate.Request.Named(PagingWords.Cursor)
            .Concat(candidate.Request.Named(PagingWords.Page))
            .Concat(candidate.Request.Named(PagingWords.Offset))
            .Where(IsToken)
            .ToList();
        var pairs = positions
            .SelectMany(position => candidate.Answer.Around.Where(member => IsPair(position, member)).Select(member => (Position: position, Next: member)))
            .OrderBy(pair => pair.Next.Plain == "next" + Request.PlainOf(pair.Position) ? 0 : 1);
        foreach (var (position, next) in pairs)
        {
            if (candidate.ItemsBeside(next) is { } items)
            {
                return new Match(PagingStyle.Cursor, items) { Position = position, Next = next, Size = candidate.Request.SizeBut(position) };
            }
        }

        return InHeader(candidate, positions);
    }

    /// <summary>What gives the token for a parameter; null where nothing does for certain.</summary>
    public static Member? NextOf(Candidate candidate, PagingInput position) => candidate.Answer.Around.FirstOrDefault(member =>
        IsPair(position, member) || (member.MayBeText && PagingWords.NextToken.Contains(member.Plain)));

    private static Match? InHeader(Candidate candidate, IReadOnlyList<PagingInput> positions)
    {
        foreach (var position in positions.Where(input => PagingWords.Cursor.Contains(Request.PlainOf(input))))
        {
            var header = candidate.Evidence.Headers.Select(header => header.Name).FirstOrDefault(header => IsToken(header, Request.PlainOf(position)))
                ?? PagingProse.ResponseHeaders(position.Prose).FirstOrDefault(header => IsNextOf(PagingWords.Plain(header), Request.PlainOf(position)));
            if (header is not null && candidate.ItemsBeside(null) is { } items)
            {
                return new Match(PagingStyle.Cursor, items) { Position = position, NextHeader = header, Size = candidate.Request.SizeBut(position) };
            }
        }

        return null;
    }

    private static bool IsToken(string header, string position)
    {
        var plain = PagingWords.Plain(header);
        plain = plain.StartsWith("x", StringComparison.Ordinal) ? plain.Substring(1) : plain;
        return plain == "next" + position
            || (PagingWords.NextToken.Contains(plain) && plain is not ("next" or "nextpage"))
            || (plain == position && PagingWords.Cursor.Contains(position));
    }

    /// <summary>Whether a header that only words tell of gives the next one: <c>X-Files-Cursor-Next</c>.</summary>
    private static bool IsNextOf(string header, string position) =>
        header.EndsWith(position + "next", StringComparison.Ordinal) || header.EndsWith("next" + position, StringComparison.Ordinal);

    private static bool IsToken(PagingInput input) =>
        (Request.IsText(input) || input.Kind == PagingKind.Integer)
        && !input.IsEnum
        && !PagingProse.SaysBackward(input.Prose)
        && !(Doubtful.Contains(Request.PlainOf(input)) && PagingProse.SaysTime(input.Prose) && !PagingProse.SaysToken(input.Prose));

    private static bool IsPair(PagingInput position, Member next)
    {
        var name = Request.PlainOf(position);
        var isCursor = PagingWords.Cursor.Contains(name);
        if (Request.IsInteger(position))
        {
            return isCursor && (next.IsInteger || next.MayBeText) && next.Plain == "next" + name;
        }

        if (!next.MayBeText)
        {
            return next.IsInteger && isCursor && (next.Plain == "next" + name || (PagingWords.NextToken.Contains(next.Plain) && EndsAsToken(next.Plain)));
        }

        return next.Plain == "next" + name
            || next.Plain == name + "next"
            || (next.Plain == name && (isCursor || next.Owner?.Plain is "next" or "nextpage") && !PagingProse.SaysOfThisPage(next.Node.Prose))
            || (isCursor && (PagingWords.NextToken.Contains(next.Plain) || IsTokenInEnvelope(next)))
            || (!isCursor && next.Plain is "nextpage" or "nextcursor" or "nexttoken" or "nextpagetoken");
    }

    private static bool EndsAsToken(string name) => name.EndsWith("token", StringComparison.Ordinal) || name.EndsWith("cursor", StringComparison.Ordinal);

    private static bool IsTokenInEnvelope(Member next) =>
        (next.Owner is { } owner && PagingWords.Envelope.Contains(owner.Plain) && PagingWords.NextTokenInEnvelope.Contains(next.Plain))
        || (next.Plain is "pagination" or "paging" && next.Node.Kind == PagingKind.String);
}
