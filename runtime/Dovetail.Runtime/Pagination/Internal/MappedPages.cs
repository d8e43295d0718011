namespace Dovetail.Pagination.Internal;

/// <summary>The pages of another source, each item made into another one.</summary>
internal sealed class MappedPages<TPage, TItem, TResult>(PageSource<TPage, TItem> source, Func<TItem, TResult> map) : PageSource<TPage, TResult>
{
    public override ApiCall<TPage> First(WaitOptions? wait) => source.First(wait);

    public override IAsyncEnumerable<Page<TPage, TResult>> Walk(WalkOptions options) => Map(source.Walk(options));

    private async IAsyncEnumerable<Page<TPage, TResult>> Map(
        IAsyncEnumerable<Page<TPage, TItem>> pages,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return new(page.Value, [.. page.Items.Select(map)], page.Continuation) { Response = page.Response, IsLast = page.IsLast, Previous = page.Previous };
        }
    }
}
