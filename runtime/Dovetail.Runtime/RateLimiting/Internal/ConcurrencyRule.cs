namespace Dovetail.RateLimiting.Internal;

/// <summary>So many at a time.</summary>
internal sealed class ConcurrencyRule(int limit) : PermitRule
{
    private int _used;

    public override int Capacity => limit;

    public override bool IsHeld => true;

    public override int Available(long now) => limit - _used;

    public override long Wait(long now, long permits) => permits <= limit - _used ? 0 : Unknown;

    public override void Take(long now, int permits, long queued) => _used += permits;

    public override void Release(int permits) => _used -= permits;
}
