using Dovetail.Pagination.Internal;

namespace Dovetail;

/// <summary>Creates walks over pages that are there already, for tests.</summary>
public static class PagedCall
{
    /// <summary>A walk over lists of items.</summary>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="pages">The pages.</param>
    /// <returns>The walk.</returns>
    public static PagedCall<IReadOnlyList<TItem>, TItem> From<TItem>(params IReadOnlyList<TItem>[] pages) => From(static page => page, pages);

    /// <summary>A walk over pages.</summary>
    /// <typeparam name="TPage">What the operation returns.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="items">The items of a page.</param>
    /// <param name="pages">The pages.</param>
    /// <returns>The walk.</returns>
    public static PagedCall<TPage, TItem> From<TPage, TItem>(Func<TPage, IReadOnlyList<TItem>?> items, params TPage[] pages)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(pages);
        return new PagedCall<TPage, TItem>(new GivenPages<TPage, TItem>(pages, items));
    }

    /// <summary>A walk that fails.</summary>
    /// <typeparam name="TPage">What the operation returns.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="exception">The exception.</param>
    /// <returns>The walk.</returns>
    public static PagedCall<TPage, TItem> FromException<TPage, TItem>(Exception exception) => new(new FailedPages<TPage, TItem>(exception));
}
