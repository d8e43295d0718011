namespace Dovetail.Http;

/// <summary>The query says how many items to skip.</summary>
/// <param name="offset">The query parameter of the items to skip.</param>
/// <param name="size">The query parameter of the page size; null where there is none.</param>
public sealed class OffsetAdvance(string offset, string? size = null) : PageAdvance(offset, size)
{
    internal override long Start => 0;

    internal override long Next(long position, int count) => position + count;

    internal override long Before(long position, int count) => position;

    internal override bool CountsPages => false;
}
