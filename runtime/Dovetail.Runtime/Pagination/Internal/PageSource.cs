namespace Dovetail.Pagination.Internal;

/// <summary>Where the pages of a list come from.</summary>
internal abstract class PageSource<TPage, TItem>
{
    public abstract ApiCall<TPage> First();

    /// <exception cref="ArgumentException">The page size or the continuation does not fit.</exception>
    public abstract IAsyncEnumerable<Page<TPage, TItem>> Walk(int? pageSize, string? continuation);
}
