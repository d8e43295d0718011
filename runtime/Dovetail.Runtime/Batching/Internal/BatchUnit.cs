using Dovetail.Http;

namespace Dovetail.Batching.Internal;

/// <summary>What a batch sends at once: an item, or several.</summary>
internal abstract class BatchUnit
{
    // The same whenever the unit is sent again, so that the server executes it once.
    private readonly Guid _key = Guid.NewGuid();

    /// <summary>The wait before what has failed may be tried again; null where nothing may.</summary>
    public TimeSpan? Delay { get; protected set; }

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
        (Tries, Delay) = (Tries + 1, null);
        var scope = new UnitScope(_key, turn.Cancellation) { KeepsReply = KeepsReply };
        CallScope.Enter(scope);
        try
        {
            await SendAsync(scope, turn).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // it is the item's outcome
        catch (Exception e)
#pragma warning restore CA1031
        {
            Delay = turn.IsLast || turn.Cancellation.IsCancellationRequested ? null : scope.DelayBeforeNext(e, turn.Number);
            Fail(e, scope.HasSent(e) ? BatchStatus.Failed : BatchStatus.NotSent);
            turn.Note(e);
        }

        Time = scope.Time;
    }

    /// <summary>What is sent in the next turn: this, or parts of it.</summary>
    public virtual IEnumerable<BatchUnit> Again() => Delay is null ? [] : [this];

    protected abstract Task SendAsync(UnitScope scope, BatchTurn turn);

    protected abstract void Fail(Exception error, BatchStatus status);
}
