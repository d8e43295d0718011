namespace Dovetail.Resilience.Internal;

/// <summary>Time and chance of the circuits; those of the first client that uses them.</summary>
internal sealed class CircuitClock(TimeProvider time, Random random)
{
    private readonly long _start = time.GetTimestamp();

    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>The length of a break: doubled for each probe that has failed, and then a little longer by chance, so that many clients do not probe together.</summary>
    public TimeSpan Break(TimeSpan first, TimeSpan most, int failedProbes)
    {
        var longest = first > most ? first : most;
        var length = TimeSpan.FromTicks((long)Math.Min(first.Ticks * Math.Pow(2, failedProbes), longest.Ticks));
        return failedProbes == 0 ? length : length * (1 + (0.1 * random.NextDouble()));
    }
}
