namespace Dovetail;

/// <summary>How to wait for work that a server has accepted and not done yet (RFC 9110 15.3.3).</summary>
public sealed class WaitOptions
{
    /// <summary>The time before the first question, where the server does not say (<c>Retry-After</c>); it doubles with each further one. 1 second by default.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest time between two questions, where the server does not say. 30 seconds by default.</summary>
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest time in all; 10 minutes by default.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <exception cref="ArgumentOutOfRangeException">A time is not positive.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Interval, TimeSpan.Zero, nameof(Interval));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxInterval, Interval, nameof(MaxInterval));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(MaxWait, TimeSpan.Zero, nameof(MaxWait));
    }
}
