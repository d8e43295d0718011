using System.Diagnostics;
using Dovetail.Http;
using Dovetail.Pagination.Internal;

namespace Dovetail;

/// <summary>
/// A list that comes in pages. It is cold: nothing is sent until it is awaited, for what the first page's operation returns, or enumerated, for all items over all pages.
/// Each enumeration is a fresh walk.
/// </summary>
/// <typeparam name="TPage">What the operation returns.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
[DebuggerDisplay("{DebuggerText,nq}")]
public sealed class PagedCall<TPage, TItem> : IAsyncEnumerable<TItem>
{
    private readonly PageSource<TPage, TItem> _source;
    private readonly bool _prefetch;
    private readonly WaitOptions? _wait;

    internal PagedCall(PageSource<TPage, TItem> source, bool prefetch = false, WaitOptions? wait = null)
    {
        _source = source;
        _prefetch = prefetch;
        _wait = wait;
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private static string DebuggerText => $"pages of {DebuggerNames.Of(typeof(TItem))}: sent when awaited or enumerated";

    /// <summary>Awaits the first page.</summary>
    /// <returns>The awaiter.</returns>
    public ApiCallAwaiter<TPage> GetAwaiter() => First().GetAwaiter();

    /// <summary>Settles the context for awaiting the first page, and for enumerating the items.</summary>
    /// <param name="continueOnCapturedContext">Whether to continue on the captured context.</param>
    /// <returns>An awaitable that can be enumerated as well.</returns>
    public ConfiguredPagedCall<TPage, TItem> ConfigureAwait(bool continueOnCapturedContext) => new(this, continueOnCapturedContext);

    /// <summary>Sends for the first page.</summary>
    /// <returns>The call, under way.</returns>
    public ApiCall<TPage> First() => _source.First(_wait);

    /// <summary>The first page's response with its facts. An error status that the description declares does not throw.</summary>
    /// <returns>The response.</returns>
    public Task<ApiResponse<TPage>> WithResponse() => First().WithResponse();

    /// <summary>The first page as a task.</summary>
    /// <returns>The task.</returns>
    public Task<TPage> AsTask() => First().AsTask();

    /// <summary>All items, over all pages.</summary>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>The enumerator.</returns>
    public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                yield return item;
            }
        }
    }

    /// <summary>Page by page.</summary>
    /// <param name="pageSize">How many items to ask for in each page; as the call's arguments say by default.</param>
    /// <param name="continuation">Where to resume: the <see cref="Page{TPage, TItem}.Continuation"/> of a former page; at the first page by default.</param>
    /// <param name="backward">Whether to walk towards the first page, from the continuation.</param>
    /// <returns>The pages. Nothing is sent until they are enumerated.</returns>
    /// <exception cref="ArgumentException">
    /// The page size is not positive, the operation has no parameter for it or no way back, or the continuation is none of this operation.
    /// </exception>
    public IAsyncEnumerable<Page<TPage, TItem>> AsPages(int? pageSize = null, string? continuation = null, bool backward = false) =>
        _source.Walk(new(pageSize, continuation, backward, _prefetch, _wait));

    /// <summary>The same list whose walks ask for the next page while one is looked at: two pages are held then, and one more may be asked for than is taken.</summary>
    /// <returns>The list.</returns>
    public PagedCall<TPage, TItem> WithPrefetch() => new(_source, prefetch: true, _wait);

    /// <summary>
    /// The same list where the operation only accepts the work that makes it (202): the first page is waited for as <see cref="ApiCall{T}.WaitAsync"/> does, and the pages
    /// behind it are asked for with GET where it says.
    /// </summary>
    /// <param name="options">How often and how long to ask.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time of the options is not positive.</exception>
    public PagedCall<TPage, TItem> WithWait(WaitOptions? options = null)
    {
        options ??= new WaitOptions();
        options.Check();
        return new(_source, _prefetch, options);
    }

    /// <summary>The items as a list.</summary>
    /// <param name="max">The most items that are taken; pages beyond them are not asked for.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>The items.</returns>
    public async Task<List<TItem>> ToListAsync(int max = int.MaxValue, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        var items = new List<TItem>();
        if (max == 0)
        {
            return items;
        }

        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            items.AddRange(page.Items.Take(max - items.Count));
            if (items.Count >= max)
            {
                break;
            }
        }

        return items;
    }

    /// <summary>The same list with each item made into another one.</summary>
    /// <typeparam name="TResult">The type of the other item.</typeparam>
    /// <param name="map">Makes the other item.</param>
    /// <returns>The list.</returns>
    public PagedCall<TPage, TResult> Map<TResult>(Func<TItem, TResult> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new PagedCall<TPage, TResult>(new MappedPages<TPage, TItem, TResult>(_source, map), _prefetch, _wait);
    }
}
