namespace Dovetail.Batching.Internal;

/// <summary>What the engine tells of a batch, whatever its items are.</summary>
internal interface IBatchBoard
{
    /// <summary>Nothing is sent for a while.</summary>
    void Wait(TimeSpan delay);

    /// <summary>Nothing is sent any more: what waits has failed.</summary>
    void End();
}
