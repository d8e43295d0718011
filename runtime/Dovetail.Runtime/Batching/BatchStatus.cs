namespace Dovetail;

/// <summary>What became of an item of a batch.</summary>
public enum BatchStatus
{
    /// <summary>It was done.</summary>
    Succeeded,

    /// <summary>It failed, or it is not known whether it was done: <see cref="BatchItem{TItem, TResult}.Error"/> says which.</summary>
    Failed,

    /// <summary>It was not sent: the batch ended before, or it can not be sent.</summary>
    NotSent,
}
