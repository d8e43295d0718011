namespace Dovetail.Http.Pipeline;

/// <summary>Cancels an attempt at its end.</summary>
internal sealed class AttemptDeadline : CancellationTokenSource
{
    private ITimer? _timer;
    private CancellationTokenRegistration _above;

    /// <summary>Whether the attempt's own time has passed.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Ends with a token, or after a time of its own.</summary>
    public void Follow(TimeSpan time, TimeProvider clock, CancellationToken token)
    {
        _timer = clock.CreateTimer(static attempt => ((AttemptDeadline)attempt!).End(isOver: true), this, time, Timeout.InfiniteTimeSpan);
        _above = token.UnsafeRegister(static attempt => ((AttemptDeadline)attempt!).End(isOver: false), this);
    }

    /// <param name="isOver">Whether its own time has passed; else it ends with its call.</param>
    public void End(bool isOver)
    {
        IsOver |= isOver;
        try
        {
            Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The attempt has come to its end meanwhile.
        }
    }

    protected override void Dispose(bool disposing)
    {
        _above.Unregister();
        _timer?.Dispose();
        base.Dispose(disposing);
    }
}
