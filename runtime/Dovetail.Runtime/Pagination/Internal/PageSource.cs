namespace Dovetail.Pagination.Internal;

/// <summary>Where the pages of a list come from.</summary>
internal abstract class PageSource<TPage, TItem>
{
    /// <param name="wait">How long-running work is waited for that gives the first page; null where it is no such work.</param>
    public abstract ApiCall<TPage> First(WaitOptions? wait);

    /// <exception cref="ArgumentException">The page size, the continuation or the direction does not fit.</exception>
    public abstract IAsyncEnumerable<Page<TPage, TItem>> Walk(WalkOptions options);
}
