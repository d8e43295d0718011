using Dovetail.Pagination.Internal;

namespace Dovetail.Http;

/// <summary>The request says how many items to skip.</summary>
/// <param name="offset">What takes the number of items to skip.</param>
/// <param name="size">What says how many items a page has; null where nothing does.</param>
public sealed class OffsetAdvance(PageParameter offset, PageParameter? size = null) : NumberAdvance(offset, size)
{
    internal override bool GoesBack => SizeParameter is not null;

    internal override long First => 0;

    internal override PagePosition? After(PageFacts page) => PageValue.Number(page.Next) is { } next
        ? PagePosition.At(this, next, page.Position.Size)
        : page.Position.Number is { } number && number <= long.MaxValue - page.Count ? PagePosition.At(this, number + page.Count, page.Position.Size) : null;

    /// <summary>Before the first full page stands a shorter one.</summary>
    internal override PagePosition? Before(PageFacts page)
    {
        var (size, number) = (page.Position.Size ?? page.Count, page.Position.Number ?? 0);
        return number == 0 || size == 0 ? null : PagePosition.At(this, Math.Max(0, number - size), (int)Math.Min(size, number));
    }

    internal override long ItemsBefore(PagePosition position, int count) => position.Number ?? 0;
}
