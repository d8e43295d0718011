namespace Dovetail;

/// <summary>How a batch runs.</summary>
public class BatchOptions
{
    /// <summary>How many calls are under way at the same time; 4 by default. The client's rate limits hold beside it.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>
    /// How often what has failed is tried again, after all others had their turn; 2 by default, 0 for never. Tried again is what the rules of <see cref="RetryOptions"/> let a
    /// client repeat: an operation that is neither idempotent nor takes an idempotency key is not, and neither is one whose retries are off.
    /// </summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>
    /// Whether a failure makes the rest of the batch pointless, as a refused credential does: what was not sent by then is not sent any more. Null, the default: no failure
    /// does.
    /// </summary>
    public Func<Exception, bool>? StopWhen { get; set; }

    /// <summary>Is told after each item that has its outcome, and before each wait. Told one after the other; an exception of it is passed over.</summary>
    public IProgress<BatchProgress>? Progress { get; set; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Concurrency);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRetries);
        CheckOwn();
    }

    private protected virtual void CheckOwn()
    {
    }
}
