using System.Collections;
using System.Diagnostics;

namespace Dovetail;

/// <summary>What became of the items of a batch, in their order.</summary>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <typeparam name="TResult">The type of what a call gives.</typeparam>
/// <param name="items">The items with their outcomes, in their order.</param>
[DebuggerDisplay("{Count} items, {Failed.Count} failed, {NotSent.Count} not sent")]
public sealed class BatchResult<TItem, TResult>(IReadOnlyList<BatchItem<TItem, TResult>> items) : IReadOnlyList<BatchItem<TItem, TResult>>
{
    /// <summary>How many items there are.</summary>
    public int Count => items.Count;

    /// <summary>Whether all were done; true where there are none.</summary>
    public bool IsSuccess => items.All(static item => item.IsSuccess);

    /// <summary>Those that were done.</summary>
    public IReadOnlyList<BatchItem<TItem, TResult>> Succeeded => Of(BatchStatus.Succeeded);

    /// <summary>Those that have failed.</summary>
    public IReadOnlyList<BatchItem<TItem, TResult>> Failed => Of(BatchStatus.Failed);

    /// <summary>Those that were not sent.</summary>
    public IReadOnlyList<BatchItem<TItem, TResult>> NotSent => Of(BatchStatus.NotSent);

    /// <summary>What servers said of items that were not asked about: nothing was done with it.</summary>
    public IReadOnlyList<BulkAnswer> Unmatched { get; init; } = [];

    /// <summary>What their calls gave, in the order of the items.</summary>
    /// <returns>The values.</returns>
    /// <exception cref="BatchFailedException">Not all were done.</exception>
    public IReadOnlyList<TResult> GetValues()
    {
        ThrowIfFailed();
        return [.. items.Select(static item => item.Value)];
    }

    /// <summary>Throws unless all were done.</summary>
    /// <exception cref="BatchFailedException">Not all were done.</exception>
    public void ThrowIfFailed()
    {
        if (items.FirstOrDefault(static item => !item.IsSuccess) is { } first)
        {
            throw new BatchFailedException(Count, Failed.Count, NotSent.Count, first.Index, first.Error);
        }
    }

    /// <summary>An item with its outcome.</summary>
    /// <param name="index">Its position, from 0.</param>
    public BatchItem<TItem, TResult> this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<BatchItem<TItem, TResult>> GetEnumerator() => items.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<BatchItem<TItem, TResult>> Of(BatchStatus status) => [.. items.Where(item => item.Status == status)];
}
