using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination;

/// <summary>What an operation that is not taken for paged may do nevertheless, for its user to decide.</summary>
internal static class Suggestions
{
    public static PagingSuggestion? For(Candidate candidate)
    {
        var request = candidate.Request;
        var size = request.Size;
        var page = request.Named(PagingWords.Page).FirstOrDefault(Request.IsInteger);
        var offset = request.Named(PagingWords.Offset).FirstOrDefault(Request.IsInteger);
        if (candidate.ItemsBeside(null) is not { } items)
        {
            var position = page is not null ? $"page={page.Name}"
                : offset is not null && size is not null ? $"offset={offset.Name}"
                : request.Named(PagingWords.Cursor).FirstOrDefault(input => Styles.CursorStyle.NextOf(candidate, input) is not null) is { } token ? $"cursor={token.Name}"
                : null;
            return position is null ? null : new PagingSuggestion("several lists come back, and nothing tells which one pages", $"{position} items=/…");
        }

        if (Styles.TimeStyle.Suggest(candidate) is { } byTime)
        {
            return byTime;
        }

        var cursor = request.Named(PagingWords.Cursor).Concat(request.Named(PagingWords.LastId)).FirstOrDefault(Request.IsText);
        return (page, offset, cursor) switch
        {
            ({ } number, _, _) when !PagingProse.DeniesPageNumber(number.Prose) =>
                new PagingSuggestion($"nothing tells what '{number.Name}' counts, or its first value", $"page={number.Name} first=1"),
            (_, { } skip, _) when size is not null => new PagingSuggestion($"'{skip.Name}' may be another thing than a number of items", $"offset={skip.Name}"),
            (_, _, { } token) => new PagingSuggestion($"'{token.Name}' may go on behind a page, and nothing that comes back says with what", $"last={token.Name} key=id"),
            _ => null,
        };
    }
}
