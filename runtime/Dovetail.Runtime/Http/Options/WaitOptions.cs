namespace Dovetail;

/// <summary>How to wait for work that a server has accepted and not done yet (RFC 9110 15.3.3).</summary>
public sealed class WaitOptions
{
    private readonly TimeSpan? _interval;
    private readonly TimeSpan? _maxInterval;

    /// <summary>
    /// The time before the first question, where the server does not say (<c>Retry-After</c>); it doubles with each further one. 1 second by default, or
    /// <see cref="MaxInterval"/> where that is shorter.
    /// </summary>
    public TimeSpan Interval
    {
        get => _interval ?? DefaultTime.AtMost(TimeSpan.FromSeconds(1), _maxInterval);
        init => _interval = value;
    }

    /// <summary>The longest time between two questions, where the server does not say. 30 seconds by default, or <see cref="Interval"/> where that is longer.</summary>
    public TimeSpan MaxInterval
    {
        get => _maxInterval ?? DefaultTime.AtLeast(TimeSpan.FromSeconds(30), _interval);
        init => _maxInterval = value;
    }

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
