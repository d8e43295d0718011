using System.Diagnostics.CodeAnalysis;

namespace Dovetail.RateLimiting.Internal;

/// <summary>Who waits for permits, first come first.</summary>
internal sealed class PermitQueue
{
    private readonly LinkedList<PermitWaiter> _waiters = new();

    // Nobody's is earlier. It may be of somebody who has left: then the next look at all of them corrects it.
    private long _earliestDeadline = PermitRule.Unknown;

    /// <summary>How many permits are waited for.</summary>
    public long Permits { get; private set; }

    public bool IsEmpty => _waiters.First is null;

    public long EarliestDeadline => _earliestDeadline;

    public bool TryPeek([NotNullWhen(true)] out PermitWaiter? waiter)
    {
        waiter = _waiters.First?.Value;
        return waiter is not null;
    }

    public void Add(PermitWaiter waiter)
    {
        _waiters.AddLast(waiter.Place);
        Permits += waiter.Wanted;
        _earliestDeadline = Math.Min(_earliestDeadline, waiter.Deadline);
    }

    /// <returns>Whether it was there.</returns>
    public bool Remove(PermitWaiter waiter)
    {
        if (waiter.Place.List is null)
        {
            return false;
        }

        _waiters.Remove(waiter.Place);
        Permits -= waiter.Wanted;
        if (IsEmpty)
        {
            _earliestDeadline = PermitRule.Unknown;
        }

        return true;
    }

    /// <summary>Takes out who gives up by a time.</summary>
    public IReadOnlyList<PermitWaiter> RemoveLate(long time)
    {
        if (_earliestDeadline > time)
        {
            return [];
        }

        PermitWaiter[] late = [.. _waiters.Where(waiter => waiter.Deadline <= time)];
        foreach (var waiter in late)
        {
            Remove(waiter);
        }

        _earliestDeadline = IsEmpty ? PermitRule.Unknown : _waiters.Min(static waiter => waiter.Deadline);
        return late;
    }
}
