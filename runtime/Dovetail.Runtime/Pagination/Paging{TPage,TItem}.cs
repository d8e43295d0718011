namespace Dovetail.Http;

/// <summary>How an operation pages. Generated clients describe it once for each operation; one loop walks them all.</summary>
/// <typeparam name="TPage">What the operation returns.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <param name="items">The items of a page.</param>
/// <param name="advance">How the next page is asked for.</param>
public sealed class Paging<TPage, TItem>(Func<TPage, IReadOnlyList<TItem>?> items, PageAdvance advance)
{
    /// <summary>What a page says of the next one: a token, a URL, an id or a number. Null and an empty text end the walk.</summary>
    public Func<TPage, string?>? Next { get; init; }

    /// <summary>The header that says it; <c>Link</c> (RFC 8288) where there is no <see cref="Next"/> either.</summary>
    public string? NextHeader { get; init; }

    /// <summary>The URL of the page before.</summary>
    public Func<TPage, string?>? Previous { get; init; }

    /// <summary>Whether there are more pages, as a page states it.</summary>
    public Func<TPage, bool?>? HasMore { get; init; }

    /// <summary>The number of items in all, as a page states it.</summary>
    public Func<TPage, long?>? Total { get; init; }

    /// <summary>Whether the total ends a walk by itself. It does not by default: some count what can not be had, and some the page.</summary>
    public bool TrustsTotal { get; init; }

    /// <summary>The URL by which to ask later for what has changed, as the last page states it.</summary>
    public Func<TPage, string?>? Delta { get; init; }

    /// <summary>What an item is called by those who ask for what follows it.</summary>
    public Func<TItem, string?>? Key { get; init; }

    /// <summary>After how many pages a walk is taken for endless; 10,000 by default.</summary>
    public int MaxPages { get; init; } = 10_000;

    internal Func<TPage, IReadOnlyList<TItem>?> Items { get; } = items;

    internal PageAdvance Advance { get; } = advance;
}
