namespace Dovetail.Jwt.Internal;

/// <summary>
/// How often strangers may cause a fetch: twice at once, so that a rotation right after the start is seen, and then once in each interval. Not safe for several threads.
/// </summary>
internal sealed class RefreshBudget(TimeSpan interval, TimeProvider time)
{
    private const int Burst = 2;

    private DateTimeOffset _full;

    public bool TryTake()
    {
        var now = time.GetUtcNow();
        var full = (_full > now ? _full : now) + interval;
        if (full - now > interval * Burst)
        {
            return false;
        }

        _full = full;
        return true;
    }
}
