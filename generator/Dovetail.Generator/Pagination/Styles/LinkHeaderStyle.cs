using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination.Styles;

/// <summary>A header of the answer holds the URL of the next page: <c>Link</c> (RFC 8288), or one that says that it does.</summary>
internal static class LinkHeaderStyle
{
    private const string Link = "Link";

    /// <summary>Parameters that take what only such a link tells.</summary>
    private static readonly HashSet<string> Ids = new(["maxid", "minid", "sinceid", "since"], StringComparer.Ordinal);

    public static Match? TryInfer(Candidate candidate)
    {
        var header = candidate.Evidence.Headers.FirstOrDefault(IsNext);
        var takesPosition = HasPosition(candidate) || candidate.Request.Size is not null;
        var isDeclared = header is not null && (takesPosition || (candidate.Answer.IsList && !candidate.Answer.IsOfOne));
        return (isDeclared || IsToldOf(candidate)) && candidate.ItemsBeside(null) is { } items
            ? new Match(PagingStyle.Link, items) { Size = candidate.Request.Size, NextHeader = header is null || IsLink(header) ? null : header.Name }
            : null;
    }

    private static bool IsLink(PagingHeader header) => header.Name.Equals(Link, StringComparison.OrdinalIgnoreCase);

    private static bool IsNext(PagingHeader header)
    {
        var plain = PagingWords.Plain(header.Name);
        plain = plain.StartsWith("x", StringComparison.Ordinal) ? plain.Substring(1) : plain;
        var isUrl = IsLink(header) || PagingWords.NextUrl.Contains(plain) || (PagingWords.MayBeNextUrl.Contains(plain) && PagingProse.SaysUrl(header.Prose));

        // An object without members says nothing of the form, and what a header holds is text.
        return isUrl && header.Kind is (PagingKind.String or PagingKind.Any or PagingKind.Array or PagingKind.Map);
    }

    private static bool HasPosition(Candidate candidate) =>
        Positions(candidate).Concat(candidate.Request.Named(PagingWords.Page)).Concat(candidate.Request.Named(PagingWords.Offset)).Any();

    private static IEnumerable<PagingInput> Positions(Candidate candidate) =>
        candidate.Request.Named(PagingWords.Cursor).Concat(candidate.Request.Named(PagingWords.LastId)).Concat(candidate.Request.Named(Ids));

    /// <summary>Only the description tells of the header, and the request takes what only the header can tell.</summary>
    private static bool IsToldOf(Candidate candidate) =>
        Positions(candidate).Any(Request.IsText)
        && candidate.Evidence.Inputs.Select(input => input.Prose).Prepend(candidate.Evidence.Prose).Any(PagingProse.SaysLinkHeader);
}
