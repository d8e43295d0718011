using Dovetail.Generator.Model;

namespace Dovetail.Generator.Pagination.Styles;

/// <summary><c>?offset=40&amp;limit=20</c>: the offset grows by the number of items received.</summary>
internal static class OffsetStyle
{
    /// <summary>Words that mean an offset by themselves; the others need a size beside them.</summary>
    private static readonly string[] Certain = ["offset", "skip"];

    public static PagingModel? TryInfer(PageShape shape)
    {
        if (shape.Parameter(Keywords.Offset) is not { Required: false } offset)
        {
            return null;
        }

        var limit = shape.Parameter(Keywords.Limit);
        var isCertain = limit is not null || Certain.Any(name => Keywords.AreSame(name, offset.WireName));
        return isCertain ? new PagingModel(shape.Item, shape.Items, new OffsetAdvanceModel(offset.WireName, limit?.WireName), shape.Stop) : null;
    }
}
