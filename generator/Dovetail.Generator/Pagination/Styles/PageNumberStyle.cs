using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination.Styles;

/// <summary><c>?page=3&amp;per_page=20</c>: the page grows by one.</summary>
internal static class PageNumberStyle
{
    public static PagingModel? TryInfer(PageShape shape)
    {
        if (shape.Parameter(Keywords.Page) is not { Required: false } page)
        {
            return null;
        }

        var size = shape.Parameter(Keywords.PageSize);
        return new PagingModel(shape.Item, shape.Items, new PageNumberAdvanceModel(page.WireName, size?.WireName, First: 1), shape.Stop);
    }
}
