using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Dovetail;

/// <summary>An item of a batch, and what became of it.</summary>
/// <typeparam name="TItem">The type of the item.</typeparam>
/// <typeparam name="TResult">The type of what a call gives.</typeparam>
/// <param name="index">Its position in the batch, from 0.</param>
/// <param name="item">The item.</param>
/// <param name="status">What became of it.</param>
/// <param name="value">What its call gave; of no meaning where it was not done.</param>
/// <param name="error">Why it was not done; null where it was.</param>
[DebuggerDisplay("{Index}: {Status}")]
public sealed class BatchItem<TItem, TResult>(int index, TItem item, BatchStatus status, TResult? value = default, Exception? error = null)
{
    private readonly TResult? _value = value;

    /// <summary>Its position in the batch, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The item.</summary>
    public TItem Item { get; } = item;

    /// <summary>What became of it.</summary>
    public BatchStatus Status { get; } = status;

    /// <summary>Whether it was done.</summary>
    public bool IsSuccess => Status is BatchStatus.Succeeded;

    /// <summary>
    /// Why it was not done; null where it was. An <see cref="OperationCanceledException"/> of an item that has failed says that the batch was cancelled while the item was under
    /// way: whether the server has done it is not known.
    /// </summary>
    public Exception? Error { get; } = error;

    /// <summary>What the server said of this item among those that it got together; null where there was no such answer.</summary>
    public BulkAnswer? Answer { get; init; }

    /// <summary>How often the item was sent by the batch, the retries of a single call apart; 0 where it was not.</summary>
    public int Tries { get; init; }

    /// <summary>What its call gave. Items that were sent together share it.</summary>
    /// <exception cref="Exception">The item was not done: <see cref="Error"/>.</exception>
    public TResult Value
    {
        get
        {
            if (!IsSuccess)
            {
                ExceptionDispatchInfo.Throw(Error ?? new InvalidOperationException($"Item {Index} was not done."));
            }

            return _value!;
        }
    }
}
