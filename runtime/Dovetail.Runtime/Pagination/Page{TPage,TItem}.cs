namespace Dovetail;

/// <summary>A page of a list.</summary>
/// <typeparam name="TPage">What the operation returns.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <param name="value">What the operation returned.</param>
/// <param name="items">The page's items.</param>
/// <param name="continuation">Resumes the walk behind this page, in this process or another; null where the page is the last one.</param>
public sealed class Page<TPage, TItem>(TPage value, IReadOnlyList<TItem> items, string? continuation = null)
{
    /// <summary>What the operation returned.</summary>
    public TPage Value { get; } = value;

    /// <summary>The page's items.</summary>
    public IReadOnlyList<TItem> Items { get; } = items;

    /// <summary>Resumes the walk behind this page: give it to <see cref="PagedCall{TPage, TItem}.AsPages"/>. Null where the page is the last one.</summary>
    public string? Continuation { get; } = continuation;

    /// <summary>The response with its facts.</summary>
    public ApiResponse<TPage> Response { get; init; } = new(value);
}
