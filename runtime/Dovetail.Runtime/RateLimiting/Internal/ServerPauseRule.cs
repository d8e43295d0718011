namespace Dovetail.RateLimiting.Internal;

/// <summary>
/// A pause that the server asked for. After it, those who wait are let through one by one over a tenth of its length, at times that are a little random, so that they do not
/// arrive as a herd. That takes ten seconds at most, and of a short pause half a second or as long as itself. Then all is as before, however many have come meanwhile.
/// </summary>
internal sealed class ServerPauseRule(Random random) : PermitRule
{
    private static readonly long ShortestSpread = TimeSpan.FromSeconds(0.5).Ticks;
    private static readonly long LongestSpread = TimeSpan.FromSeconds(10).Ticks;
    private static readonly long LongestDelay = TimeSpan.FromSeconds(1).Ticks;
    private static readonly long Resolution = TimeSpan.FromMilliseconds(1).Ticks;

    private long _next;
    private long _spread;
    private long _end;
    private long _gap;

    public override int Capacity => int.MaxValue;

    public override int Available(long now) => _next > now ? 0 : int.MaxValue;

    // Other processes were told the same time: a random part of it (a tenth, and a second, at most) is added.
    public void Pause(long now, TimeSpan time)
    {
        var end = now + time.Ticks + (long)(random.NextDouble() * Math.Min(LongestDelay, time.Ticks / 10));
        if (time > TimeSpan.Zero && end > _next)
        {
            (_next, _gap, _end, _spread) = (end, 0, 0, Math.Clamp(time.Ticks / 10, Math.Min(time.Ticks, ShortestSpread), LongestSpread));
        }
    }

    public override long Wait(long now, long permits)
    {
        var first = Math.Max(0, _next - now);
        return first == 0 && _gap == 0 ? 0 : first + ((permits - 1) * _gap);
    }

    public override void Take(long now, int permits, long queued)
    {
        if (_spread == 0)
        {
            return;
        }

        _end = _end == 0 ? now + _spread : _end;
        if (queued == 0 || _end - now < Resolution)
        {
            (_next, _spread, _gap) = (0, 0, 0);
            return;
        }

        // What is left of the time, for all who wait by now: the more come, the faster they go.
        _gap = Math.Max(1, (_end - now) / queued);
        _next = now + (long)(_gap * permits * (0.5 + random.NextDouble()));
    }
}
