namespace Dovetail.Generator.Pagination;

/// <summary>The words that real documents use for paging. Compared without regard to case, underscores and hyphens.</summary>
internal static class Keywords
{
    public static readonly string[] Offset = ["offset", "skip", "start", "startAt", "startIndex", "from"];
    public static readonly string[] Limit = ["limit", "take", "count", "size", "pageSize", "perPage", "maxResults", "top"];
    public static readonly string[] Page = ["page", "pageNumber", "pageNo", "pageNum"];
    public static readonly string[] PageSize = ["perPage", "pageSize", "limit", "size", "pageLimit", "itemsPerPage"];
    public static readonly string[] Items = ["items", "data", "results", "result", "value", "values", "records", "entries", "list", "content", "elements"];
    public static readonly string[] Total = ["total", "totalCount", "totalItems", "totalResults", "totalRecords", "totalElements"];
    public static readonly string[] HasMore = ["hasMore", "more", "hasNext", "hasNextPage"];
    public static readonly string[] Envelopes = ["meta", "pagination", "paging", "page", "pageInfo", "metadata"];

    public static bool AreSame(string left, string right) => string.Equals(Plain(left), Plain(right), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Replace("_", "").Replace("-", "");
}
