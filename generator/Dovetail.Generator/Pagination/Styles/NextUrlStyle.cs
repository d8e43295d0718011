using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination.Styles;

/// <summary>The answer holds the URL of the next page.</summary>
internal static class NextUrlStyle
{
    private static readonly string[] UrlFormats = ["uri", "url", "iri", "uri-reference", "iri-reference", "uri-template", "link", "href"];

    /// <summary>Objects in which <c>next</c> is a link.</summary>
    private static readonly string[] Links = ["links", "link", "pages", "navigation"];

    public static Match? TryInfer(Candidate candidate)
    {
        var next = candidate.Answer.Around.FirstOrDefault(member => member.MayBeText && IsUrl(member, candidate));
        return next is not null && candidate.ItemsBeside(next) is { } items
            ? new Match(PagingStyle.NextUrl, items) { Next = next, Size = candidate.Request.Size }
            : null;
    }

    private static bool IsUrl(Member member, Candidate candidate)
    {
        if (PagingWords.NextUrl.Contains(member.Plain) || (member.Plain == "href" && member.Owner is { } link && PagingWords.MayBeNextUrl.Contains(link.Plain)))
        {
            return true;
        }

        return PagingWords.MayBeNextUrl.Contains(member.Plain) && (SaysUrl(member) || IsBetweenOthers(member, candidate));
    }

    private static bool SaysUrl(Member member) =>
        Formats(member.Node).Any(UrlFormats.Contains)
        || (member.Owner is { } owner && Links.Contains(owner.Plain))
        || (PagingProse.SaysUrl(member.Node.Prose) && !PagingProse.SaysToken(member.Node.Prose.Replace("next_page", "")))
        || (member.Node.Example is { } example && (example.StartsWith("http", StringComparison.OrdinalIgnoreCase) || example.StartsWith("/", StringComparison.Ordinal)));

    /// <summary>Beside <c>previous</c> in an answer whose request takes no token: only a URL can be followed.</summary>
    private static bool IsBetweenOthers(Member member, Candidate candidate) =>
        member.Node.Kind == PagingKind.String
        && candidate.Answer.Around.Any(other => other.Owner == member.Owner && other.Node.Kind == PagingKind.String && PagingWords.PreviousUrl.Contains(other.Plain))
        && !candidate.Request.Named(PagingWords.Cursor).Concat(candidate.Request.Named(PagingWords.Page)).Any();

    private static IEnumerable<string> Formats(PagingMember member) =>
        member.Children.Select(branch => branch.Format).Append(member.Format).OfType<string>();
}
