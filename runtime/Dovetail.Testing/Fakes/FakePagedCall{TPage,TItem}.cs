using Dovetail.Testing.Internal;

namespace Dovetail.Testing;

/// <summary>What calls answer that page.</summary>
/// <typeparam name="TPage">What a page reads as.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
public sealed class FakePagedCall<TPage, TItem> : FakeValues<FakePagedCall<TPage, TItem>, TPage>
{
    private readonly Func<IReadOnlyList<TItem>[], FakeAnswer> _pages;

    internal FakePagedCall(FakeSetUp setUp, Func<IReadOnlyList<TItem>[], FakeAnswer> pages)
        : base(setUp)
    {
        _pages = pages;
    }

    /// <summary>
    /// Answers pages with these items, each when it is asked for in the way of the API's description: by a token, a number, an id or a link. After another page there is none.
    /// </summary>
    /// <param name="pages">The items of each page.</param>
    /// <returns>The set-up.</returns>
    public FakePagedCall<TPage, TItem> ReturnsPages(params IReadOnlyList<TItem>[] pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return Add(_pages(pages));
    }
}
