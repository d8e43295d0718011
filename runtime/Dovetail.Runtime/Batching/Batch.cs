using Dovetail.Batching.Internal;

namespace Dovetail;

/// <summary>
/// Makes many calls, a few at a time, and says of each item what became of it. Nothing that fails ends the batch: what may be tried again is, after all others had their
/// turn, and after the longest wait that a server has asked for.
/// </summary>
public static class Batch
{
    /// <summary>Makes a call for each item.</summary>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <typeparam name="TResult">The type of what a call gives.</typeparam>
    /// <param name="items">The items. The same one may be there twice: each has its own call.</param>
    /// <param name="call">
    /// Makes the call of an item. Where the operation's document knows an idempotency key, or the client makes keys, and none is given, the call gets one of the item's own, the
    /// same whenever the item is tried again. Later items may run on other threads than the first ones.
    /// </param>
    /// <param name="options">How the batch runs.</param>
    /// <param name="cancellationToken">
    /// Ends the batch, and the calls that are under way. It does not throw: the result says what was done, what was not sent, and of what it is not known.
    /// </param>
    /// <returns>What became of each item, in the order of the items.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static Task<BatchResult<TItem, TResult>> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, ApiCall<TResult>> call, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return RunEachAsync(items, item => call(item).AsTask(), options, cancellationToken);
    }

    /// <inheritdoc cref="RunAsync{TItem, TResult}(IEnumerable{TItem}, Func{TItem, ApiCall{TResult}}, BatchOptions?, CancellationToken)"/>
    /// <param name="items">The items. The same one may be there twice: each has its own calls.</param>
    /// <param name="work">
    /// Does what an item needs, in one call or several. They get keys as a single call does, the same ones in the same order whenever the item is tried again; it is, where all of
    /// them may be repeated.
    /// </param>
    /// <param name="options">How the batch runs.</param>
    /// <param name="cancellationToken">Ends the batch, and the calls that are under way. It does not throw.</param>
    public static Task<BatchResult<TItem, TResult>> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, Task<TResult>> work, BatchOptions? options = null, CancellationToken cancellationToken = default) =>
        RunEachAsync(items, work, options, cancellationToken);

    /// <summary>Makes a call for each so many items, for operations that take a list.</summary>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <typeparam name="TReply">The type of what a call gives.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="size">How many items a call takes at the most.</param>
    /// <param name="call">Makes the call of some items.</param>
    /// <param name="options">How the batch runs, and how a reply speaks of single items.</param>
    /// <param name="cancellationToken">Ends the batch, and the calls that are under way. It does not throw.</param>
    /// <returns>
    /// What became of each item, in the order of the items. Where a reply speaks of the single items, one of which it says nothing has failed; else all have what the call has.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The size or an option is out of its range.</exception>
    /// <exception cref="ArgumentException">Bytes are limited, and an item does not know its own: <see cref="BulkOptions{TItem, TReply}.BytesOf"/>.</exception>
    public static async Task<BatchResult<TItem, TReply>> RunAsync<TItem, TReply>(
        IEnumerable<TItem> items,
        int size,
        Func<IReadOnlyList<TItem>, ApiCall<TReply>> call,
        BulkOptions<TItem, TReply>? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentNullException.ThrowIfNull(call);
        options ??= new();
        options.Check();
        var board = new BatchBoard<TItem, TReply>([.. items], options.Progress);
        var calls = new BulkSplitter<TItem, TReply>(size, options).Split(board).Select(entries => new BulkUnit<TItem, TReply>(board, entries, call, options));
        await new BatchEngine(options, cancellationToken).RunAsync([.. calls], board).ConfigureAwait(false);
        return board.Result();
    }

    private static async Task<BatchResult<TItem, TResult>> RunEachAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, Task<TResult>> work, BatchOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        options ??= new();
        options.Check();
        var board = new BatchBoard<TItem, TResult>([.. items], options.Progress);
        var units = Enumerable.Range(0, board.Items.Count).Select(index => new SingleUnit<TItem, TResult>(board, index, work));
        await new BatchEngine(options, cancellationToken).RunAsync([.. units], board).ConfigureAwait(false);
        return board.Result();
    }
}
