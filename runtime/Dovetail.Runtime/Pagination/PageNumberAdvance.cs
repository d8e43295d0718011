namespace Dovetail.Http;

/// <summary>The query says which page.</summary>
/// <param name="page">The query parameter of the page's number.</param>
/// <param name="size">The query parameter of the page size; null where there is none.</param>
/// <param name="first">The number of the first page.</param>
public sealed class PageNumberAdvance(string page, string? size = null, int first = 1) : PageAdvance(page, size)
{
    internal override long Start => first;

    internal override long Next(long position, int count) => position + 1;

    internal override long Before(long position, int count) => (position - first) * count;

    internal override bool CountsPages => true;
}
