namespace Dovetail.Http;

/// <summary>How an operation pages. Generated clients describe it once for each operation; one loop walks them all.</summary>
/// <typeparam name="TPage">What the operation returns.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <param name="items">The items of a page.</param>
/// <param name="advance">How the next page is asked for.</param>
public sealed class Paging<TPage, TItem>(Func<TPage, IReadOnlyList<TItem>?> items, PageAdvance advance)
{
    /// <summary>The number of items in all, as a page states it.</summary>
    public Func<TPage, long?>? Total { get; init; }

    /// <summary>Whether there are more pages, as a page states it.</summary>
    public Func<TPage, bool?>? HasMore { get; init; }

    /// <summary>After how many pages a walk is taken for endless; 10,000 by default.</summary>
    public int MaxPages { get; init; } = 10_000;

    internal Func<TPage, IReadOnlyList<TItem>?> Items { get; } = items;

    internal PageAdvance Advance { get; } = advance;
}
