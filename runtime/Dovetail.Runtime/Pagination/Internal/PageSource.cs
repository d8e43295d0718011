namespace Dovetail.Pagination.Internal;

/// <summary>Where the pages of a list come from.</summary>
internal abstract class PageSource<TPage, TItem>
{
    public abstract ApiCall<TPage> First();

    /// <exception cref="ArgumentException">The page size, the continuation or the direction does not fit.</exception>
    public abstract IAsyncEnumerable<Page<TPage, TItem>> Walk(WalkOptions options);
}
