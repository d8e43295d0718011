namespace Dovetail.Batching.Internal;

/// <summary>One turn of a batch over what is to be sent.</summary>
/// <param name="options">How the batch runs.</param>
/// <param name="number">How many turns were before.</param>
/// <param name="cancellation">Ends the batch.</param>
internal sealed class BatchTurn(BatchOptions options, int number, CancellationToken cancellation)
{
    private volatile bool _isStopped;

    public int Number => number;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether what fails in this turn has failed for good.</summary>
    public bool IsLast => number >= options.MaxRetries || IsOver;

    /// <summary>Whether nothing more is sent.</summary>
    public bool IsOver => _isStopped || cancellation.IsCancellationRequested;

    /// <summary>A unit has failed: is the rest worth it?</summary>
    public void Note(Exception failure)
    {
        try
        {
            _isStopped |= options.StopWhen?.Invoke(failure) is true;
        }
#pragma warning disable CA1031 // who can not tell whether to go on does not go on; what was done is not lost
        catch
#pragma warning restore CA1031
        {
            _isStopped = true;
        }
    }
}
