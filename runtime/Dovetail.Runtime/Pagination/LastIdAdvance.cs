using Dovetail.Pagination.Internal;

namespace Dovetail.Http;

/// <summary>The request names the last item that came, and gets those behind it.</summary>
/// <param name="after">What takes the id of the last item.</param>
/// <param name="size">What says how many items a page has; null where nothing does.</param>
/// <param name="before">What takes the id of the first item, to go back; null where nothing does.</param>
public sealed class LastIdAdvance(PageParameter after, PageParameter? size = null, PageParameter? before = null) : PageAdvance(after, size)
{
    internal override bool GoesBack => before is not null;

    internal override IEnumerable<PageParameter> Parameters => before is null ? base.Parameters : base.Parameters.Append(before);

    internal override PagePosition Start(ApiRequest request, int? size) => new()
    {
        Values = PagePosition.SizeOf(this, size),
        Token = request.ValueOf(Parameter!),
        Size = size,
    };

    internal override PagePosition? After(PageFacts page) =>
        (page.Next ?? page.LastKey) is { } last ? PagePosition.At(this, last, page.Position.Size) : null;

    /// <summary>Whether a position asks for what stands before an item: more is then said of those before.</summary>
    internal bool IsBackward(PagePosition position) => before is not null && position.Values.Any(value => value.Parameter == before);

    internal override PagePosition? Before(PageFacts page) => page.FirstKey is { } first && before is not null && page.HasMoreBefore is not false
        ? new() { Values = [PageValue.Of(before, first), .. PagePosition.SizeOf(this, page.Position.Size)], Token = first, Size = page.Position.Size }
        : null;

    internal override bool Accepts(PagePosition position) =>
        base.Accepts(position) || (position.Address is null && IsBackward(position));
}
