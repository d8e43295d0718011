namespace Dovetail;

/// <summary>A page of a list.</summary>
/// <typeparam name="TPage">What the operation returns.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <param name="value">What the operation returned.</param>
/// <param name="items">The page's items.</param>
/// <param name="continuation">Resumes the walk behind this page, in this process or another; null where the page is the last one and the API has no bookmark.</param>
public sealed class Page<TPage, TItem>(TPage value, IReadOnlyList<TItem> items, string? continuation = null)
{
    /// <summary>What the operation returned.</summary>
    public TPage Value { get; } = value;

    /// <summary>The page's items.</summary>
    public IReadOnlyList<TItem> Items { get; } = items;

    /// <summary>
    /// Resumes the walk behind this page: give it to <see cref="PagedCall{TPage, TItem}.AsPages"/>. On the last page it asks later for what has come since; null there
    /// where the API has no such bookmark.
    /// </summary>
    public string? Continuation { get; } = continuation;

    /// <summary>Leads to the page before this one, in the same way; null where there is none, or no way back.</summary>
    public string? Previous { get; init; }

    /// <summary>Whether the walk ends with this page.</summary>
    public bool IsLast { get; init; } = continuation is null;

    /// <summary>The response with its facts.</summary>
    public ApiResponse<TPage> Response { get; init; } = new(value);
}
