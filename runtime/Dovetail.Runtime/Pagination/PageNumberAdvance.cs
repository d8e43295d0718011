using Dovetail.Pagination.Internal;

namespace Dovetail.Http;

/// <summary>The request says which page.</summary>
/// <param name="page">What takes the page's number.</param>
/// <param name="size">What says how many items a page has; null where nothing does.</param>
/// <param name="first">The number of the first page.</param>
public sealed class PageNumberAdvance(PageParameter page, PageParameter? size = null, int first = 1) : NumberAdvance(page, size)
{
    internal override bool CountsPages => true;

    internal override bool GoesBack => true;

    internal override long First => first;

    internal override PagePosition? After(PageFacts page) => PageValue.Number(page.Next) is { } next
        ? PagePosition.At(this, next, page.Position.Size)
        : page.Position.Number is { } number and < long.MaxValue ? PagePosition.At(this, number + 1, page.Position.Size) : null;

    internal override PagePosition? Before(PageFacts page) =>
        page.Position.Number is { } number && number > first ? PagePosition.At(this, number - 1, page.Position.Size) : null;

    internal override long ItemsBefore(PagePosition position, int count) => Math.Clamp((position.Number ?? first) - first, 0, int.MaxValue) * count;
}
