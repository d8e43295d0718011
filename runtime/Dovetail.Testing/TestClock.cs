using Dovetail.Testing.Internal;

namespace Dovetail.Testing;

/// <summary>
/// A clock for tests. It stands still until it is advanced, and where something waits (a pause before another attempt, a permit, a delay that a fake was told of) it jumps
/// to the end of that: nothing takes time, and what a time limit cuts off is cut off. Safe for many threads.
/// </summary>
public sealed class TestClock : TimeProvider
{
    private readonly ManualClock _clock;
    private readonly TimeProvider _waiting;

    /// <summary>Creates a clock.</summary>
    /// <param name="start">What it shows first; the beginning of the year 2000 by default.</param>
    public TestClock(DateTimeOffset? start = null)
    {
        _clock = new ManualClock(start ?? new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));
        _waiting = Over(_clock, _clock.Advance);
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => _clock.TimestampFrequency;

    /// <summary>Another clock of tests, <c>FakeTimeProvider</c> for one, that jumps over waits too: <c>TestClock.Over(time, time.Advance)</c>.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="advance">Advances it.</param>
    /// <returns>The clock.</returns>
    public static TimeProvider Over(TimeProvider time, Action<TimeSpan> advance)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(advance);
        return new JumpingClock(time, advance);
    }

    /// <summary>Advances it.</summary>
    /// <param name="time">By how much.</param>
    public void Advance(TimeSpan time) => _clock.Advance(time);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    /// <inheritdoc/>
    public override long GetTimestamp() => _clock.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => _waiting.CreateTimer(callback, state, dueTime, period);
}
