using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination.Styles;

/// <summary><c>?page=3&amp;per_page=20</c>: the page grows by one.</summary>
internal static class PageNumberStyle
{
    public static Match? TryInfer(Candidate candidate)
    {
        var size = candidate.Request.Size;
        var position = candidate.Request.Named(PagingWords.Page)
            .OrderBy(input => input.Place == PagingPlace.Path ? 1 : 0)
            .FirstOrDefault(input => Request.IsInteger(input) && !input.IsDeprecated && !PagingProse.DeniesPageNumber(input.Prose) && IsCertain(input, size, candidate));
        if (position is null || !candidate.MayCount(position) || FirstOf(position, candidate) is not { } first)
        {
            return null;
        }

        var next = candidate.Answer.Around.FirstOrDefault(member => member.IsInteger && member.Plain is "nextpage" or "nextpagenumber");
        return candidate.ItemsBeside(next ?? Ends.HasMore(candidate.Answer) ?? Ends.Total(candidate.Answer)) is { } items
            ? new Match(PagingStyle.Page, items) { Position = position, Size = size, Next = next, First = first }
            : null;
    }

    /// <summary>What the document declares as the first page's number; null where it declares none.</summary>
    public static int? Declared(PagingInput page) =>
        ZeroOrOne(page.Default) ?? PagingProse.FirstPage(page.Prose) ?? ZeroOrOne(page.Minimum) ?? Zero(page.Example);

    /// <summary>An API that counts from one has no page zero to give as an example; a page one each has.</summary>
    private static int? Zero(string? example) => ZeroOrOne(example) is 0 ? 0 : null;

    private static int? ZeroOrOne(string? text) => Request.Number(text) is { } number && number is 0 or 1 ? number : null;

    /// <summary>Where each request says the page, its caller has said the first.</summary>
    private static int? FirstOf(PagingInput page, Candidate candidate) =>
        Declared(page) ?? (page.IsRequired || !candidate.FirstPages.Contains(0) ? 1 : candidate.FirstPages.Contains(1) ? null : 0);

    /// <summary>A number called page may be that of a page in a document: something else has to speak of paging too.</summary>
    private static bool IsCertain(PagingInput page, PagingInput? size, Candidate candidate)
    {
        var isOfAnswer = candidate.Answer.Around.Any(member =>
            member.IsScalar && (PagingWords.PageCount.Contains(member.Plain) || PagingWords.HasMore.Contains(member.Plain) || PagingWords.Total.Contains(member.Plain)));
        var isTold = PagingProse.SaysPageNumber(page.Prose) || PagingProse.FirstPage(page.Prose) is not null;
        var isOfHeaders = candidate.Evidence.Headers.Any(header => PagingWords.PageCount.Contains(PagingWords.Plain(header.Name)));
        return page.Kind == PagingKind.String ? size is not null && (isOfAnswer || isOfHeaders) : size is not null || isOfAnswer || isTold;
    }
}
