namespace Dovetail;

/// <summary>Not all items of a batch were done, and the caller had asked for all (<see cref="BatchResult{TItem, TResult}.ThrowIfFailed"/>).</summary>
/// <param name="total">How many items there were.</param>
/// <param name="failed">How many have failed.</param>
/// <param name="notSent">How many were not sent.</param>
/// <param name="firstIndex">The position of the first of them.</param>
/// <param name="innerException">What became of that one.</param>
public sealed class BatchFailedException(int total, int failed, int notSent, int firstIndex, Exception? innerException = null)
    : ApiException($"Of {total} items {failed} failed and {notSent} were not sent. The first is item {firstIndex}: {innerException?.Message ?? "it was not sent."}", innerException)
{
    /// <summary>How many items have failed.</summary>
    public int Failed { get; } = failed;

    /// <summary>How many were not sent.</summary>
    public int NotSent { get; } = notSent;

    /// <summary>The position of the first that was not done, from 0.</summary>
    public int FirstIndex { get; } = firstIndex;
}
