namespace Dovetail.RateLimiting.Internal;

/// <summary>Remembers when each permit was taken, so that no stretch of the window's length ever holds more than the limit. Grows to what is used of the limit.</summary>
internal sealed class SlidingWindowRule(int limit, TimeSpan window) : PermitRule
{
    // A ring, the oldest permit first.
    private long[] _taken = new long[Math.Min(limit, 16)];
    private int _first;
    private int _count;

    public override int Capacity => limit;

    public override int Available(long now)
    {
        Forget(now);
        return limit - _count;
    }

    // What can not be had now comes free a window after it was taken, oldest first; and then again a window after that.
    public override long Wait(long now, long permits)
    {
        var free = Available(now);
        if (permits <= free)
        {
            return 0;
        }

        var (rounds, position) = Math.DivRem(permits - 1 - free, limit);
        var taken = position < _count ? At((int)position) : now;
        return (long)Int128.Min(taken - now + ((rounds + 1) * (Int128)window.Ticks), Unknown - 1);
    }

    public override void Take(long now, int permits, long queued)
    {
        Forget(now);
        for (; permits > 0; permits--)
        {
            Add(now);
        }
    }

    private long At(int position) => _taken[(_first + position) % _taken.Length];

    private void Forget(long now)
    {
        while (_count > 0 && now - _taken[_first] >= window.Ticks)
        {
            _first = (_first + 1) % _taken.Length;
            _count--;
        }
    }

    private void Add(long now)
    {
        if (_count == _taken.Length)
        {
            var larger = new long[(int)Math.Min(limit, 2L * _taken.Length)];
            _taken.AsSpan(_first).CopyTo(larger);
            _taken.AsSpan(0, _first).CopyTo(larger.AsSpan(_taken.Length - _first));
            (_taken, _first) = (larger, 0);
        }

        _taken[(_first + _count++) % _taken.Length] = now;
    }
}
