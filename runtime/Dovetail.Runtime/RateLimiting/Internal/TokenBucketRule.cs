namespace Dovetail.RateLimiting.Internal;

/// <summary>
/// A bucket that refills steadily, computed when it is looked at. The level is counted in permits times the window's ticks, so that no rounding makes or loses a permit.
/// </summary>
internal sealed class TokenBucketRule(int permits, TimeSpan window, int burst) : PermitRule
{
    private readonly Int128 _full = (Int128)burst * window.Ticks;
    private Int128 _level = (Int128)burst * window.Ticks;
    private long _updated;

    public override int Capacity => burst;

    public override int Available(long now) => (int)(Level(now) / window.Ticks);

    public override long Wait(long now, long permitsWanted)
    {
        var missing = ((Int128)permitsWanted * window.Ticks) - Level(now);
        return missing <= 0 ? 0 : (long)Int128.Min((missing + permits - 1) / permits, Unknown - 1);
    }

    public override void Take(long now, int permitsTaken, long queued)
    {
        _level = Level(now) - ((Int128)permitsTaken * window.Ticks);
        _updated = now;
    }

    private Int128 Level(long now) => Int128.Min(_full, _level + ((Int128)(now - _updated) * permits));
}
