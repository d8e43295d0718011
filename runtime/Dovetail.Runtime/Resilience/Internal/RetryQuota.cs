namespace Dovetail.Resilience.Internal;

/// <summary>What all calls to one server may spend on repetitions: a server that is down is not also flooded. Successes give back.</summary>
internal sealed class RetryQuota
{
    private int _spent;

    public static int CostOf(RetryKind kind) => kind is RetryKind.Timeout ? 10 : 5;

    /// <summary>Pays for a repetition; false where there is not enough left.</summary>
    public bool TrySpend(int cost, int capacity)
    {
        while (true)
        {
            var spent = Volatile.Read(ref _spent);
            if (capacity > 0 && spent + cost > capacity)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _spent, spent + cost, spent) == spent)
            {
                return true;
            }
        }
    }

    /// <summary>A call succeeded: it gives back what it has spent, and a little where it has spent nothing.</summary>
    public void GiveBack(int spentByCall)
    {
        var spent = Volatile.Read(ref _spent);
        while (spent > 0)
        {
            var before = Interlocked.CompareExchange(ref _spent, Math.Max(0, spent - Math.Max(1, spentByCall)), spent);
            if (before == spent)
            {
                return;
            }

            spent = before;
        }
    }
}
