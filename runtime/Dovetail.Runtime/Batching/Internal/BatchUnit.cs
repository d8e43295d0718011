using Dovetail.Http;

namespace Dovetail.Batching.Internal;

/// <summary>What a batch sends at once: an item, or several.</summary>
internal abstract class BatchUnit
{
    // The same whenever the unit is sent again, so that the server executes it once.
    private readonly Guid _key = Guid.NewGuid();

    /// <summary>The wait before what has failed may be tried again; null where nothing may.</summary>
    public TimeSpan? Delay { get; protected set; }

    /// <summary>Whether its call has succeeded.</summary>
    public bool IsSuccess { get; private set; }

    /// <summary>How long nothing could be sent at all when this was tried; null where that is not why it failed.</summary>
    public TimeSpan? Pause { get; private set; }

    /// <summary>The clock of the client that was called; null where none was.</summary>
    public TimeProvider? Time { get; private set; }

    /// <summary>Whether the reply is wanted as it came.</summary>
    protected virtual bool KeepsReply => false;

    /// <summary>How often it was sent.</summary>
    protected int Tries { get; private set; }

    /// <summary>Sends it, and notes what became of it. Does not throw.</summary>
    /// <param name="turn">Which turn of the batch it is.</param>
    public async Task SendAsync(BatchTurn turn)
    {
        (Tries, Delay, Pause) = (Tries + 1, null, null);
        var scope = new UnitScope(_key, turn.Cancellation) { KeepsReply = KeepsReply };
        CallScope.Enter(scope);
        try
        {
            await SendAsync(scope, turn).ConfigureAwait(false);
            IsSuccess = true;
        }
#pragma warning disable CA1031 // it is the item's outcome
        catch (Exception e)
#pragma warning restore CA1031
        {
            var (delay, hasSent) = (scope.DelayBeforeNext(e, turn.Number), scope.HasSent(e));
            (Delay, Pause) = (turn.IsLast ? null : delay, hasSent ? null : delay);
            Fail(e, hasSent ? BatchStatus.Failed : BatchStatus.NotSent);
            turn.Note(e);
        }

        Time = scope.Time;
    }

    /// <summary>What is sent in the next turn: this, or parts of it.</summary>
    public virtual IEnumerable<BatchUnit> Again() => Delay is null ? [] : [this];

    protected abstract Task SendAsync(UnitScope scope, BatchTurn turn);

    protected abstract void Fail(Exception error, BatchStatus status);
}
