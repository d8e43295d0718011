namespace Dovetail.Batching.Internal;

/// <summary>
/// Holds a batch while nothing can be sent, as behind an open circuit: else all its items would fail within a moment. It holds only so often without a success between, and
/// no longer than until something was sent: another item may be the circuit's probe.
/// </summary>
internal sealed class BatchGate(int most, CancellationToken cancellation)
{
    private readonly object _lock = new();
    private Task _pause = Task.CompletedTask;
    private CancellationTokenSource? _held;
    private int _pauses;
    private int _successes;

    /// <summary>How many successes it has seen.</summary>
    public int Successes => Volatile.Read(ref _successes);

    /// <summary>Ends when items may go through.</summary>
    public Task PassAsync()
    {
        lock (_lock)
        {
            return _pause;
        }
    }

    /// <summary>
    /// Something could not be sent: nothing else is for a while, unless something succeeded meanwhile. A refusal may be told later than the success of the circuit's probe.
    /// </summary>
    /// <param name="delay">How long.</param>
    /// <param name="time">The clock.</param>
    /// <param name="successes">How many there were when it was to be sent.</param>
    public void Close(TimeSpan delay, TimeProvider time, int successes)
    {
        lock (_lock)
        {
            if (_held is null && _pauses < most && successes == _successes)
            {
                _pauses++;
                _held = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                _pause = WaitAsync(delay, time, _held);
            }
        }
    }

    /// <summary>Something was sent.</summary>
    /// <param name="isSuccess">Whether it was done.</param>
    public void Open(bool isSuccess)
    {
        CancellationTokenSource? held;
        lock (_lock)
        {
            (held, _held) = (_held, null);
            _pauses = isSuccess ? 0 : _pauses;
            _successes += isSuccess ? 1 : 0;
        }

        held?.Cancel();
    }

    private async Task WaitAsync(TimeSpan delay, TimeProvider time, CancellationTokenSource held)
    {
        try
        {
            await Task.Delay(delay, time, held.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Opened, or the turn is over and sees it.
        }

        lock (_lock)
        {
            _held = _held == held ? null : _held;
        }
    }
}
