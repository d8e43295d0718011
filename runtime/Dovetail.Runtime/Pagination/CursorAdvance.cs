using Dovetail.Pagination.Internal;

namespace Dovetail.Http;

/// <summary>The page gives a token, and the request for the next one takes it.</summary>
/// <param name="cursor">What takes the token.</param>
/// <param name="size">What says how many items a page has; null where nothing does.</param>
public sealed class CursorAdvance(PageParameter cursor, PageParameter? size = null) : PageAdvance(cursor, size)
{
    internal override PagePosition Start(ApiRequest request, int? size) => new()
    {
        Values = PagePosition.SizeOf(this, size),
        Token = request.ValueOf(Parameter!),
        Size = size,
    };

    internal override PagePosition? After(PageFacts page) => page.Next switch
    {
        null => null,
        { } next when IsUrl(next) => page.Follow(next),
        { } token => PagePosition.At(this, token, page.Position.Size),
    };

    internal override bool Accepts(PagePosition position) => position.Address is not null || base.Accepts(position);

    // Documents leave open which of the two it is. A token in base64 may begin with a slash, and holds no question mark.
    private static bool IsUrl(string next) =>
        next.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || next.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || (next[0] is '/' or '?' && next.Contains('?', StringComparison.Ordinal));
}
