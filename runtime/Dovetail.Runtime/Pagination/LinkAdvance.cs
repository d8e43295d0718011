using Dovetail.Pagination.Internal;

namespace Dovetail.Http;

/// <summary>The page names the URL of the next one: in its body, in its <c>Link</c> header (RFC 8288), or in a header of its own.</summary>
/// <param name="size">What says how many items a page has; null where nothing does.</param>
public sealed class LinkAdvance(PageParameter? size = null) : PageAdvance(null, size)
{
    internal override bool GoesBack => true;

    internal override PagePosition Start(ApiRequest request, int? size) => new() { Values = PagePosition.SizeOf(this, size), Size = size };

    internal override PagePosition? After(PageFacts page) => page.Next is { } next ? page.Follow(next) : null;

    internal override PagePosition? Before(PageFacts page) => page.Previous is { } previous ? page.Follow(previous) : null;

    internal override bool Accepts(PagePosition position) => position.Address is not null;
}
