using Microsoft.Extensions.Time.Testing;

namespace Dovetail.Runtime.Tests.Wire;

/// <summary>
/// A clock that stands still until it is moved: <see cref="FakeTimeProvider"/>, and the one thing that it does not tell, when its next timer is due.
/// With that a test moves from wait to wait until a call ends, however long the waits are, and asserts how long a wait would be.
/// </summary>
internal sealed class ManualTime() : FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    private readonly Lock _lock = new();
    private readonly Dictionary<KnownTimer, (DateTimeOffset Due, TimeSpan Length)> _due = [];

    /// <summary>How long until the next timer is due; null where none is set.</summary>
    public TimeSpan? UntilNext
    {
        get
        {
            var now = GetUtcNow();
            lock (_lock)
            {
                return _due.Count == 0 ? null : _due.Values.Min(static timer => timer.Due) - now;
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new KnownTimer(this);
        timer.Inner = base.CreateTimer(
            _ =>
            {
                timer.Fired();
                callback(state);
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Moves from one wait to the next until a task ends. Waits that were longer from the start are timeouts, and are not moved to: however slow the machine is, time does not pass
    /// them because the call is still busy.
    /// </summary>
    public async Task RunAsync(Task task, TimeSpan? within = null)
    {
        while (!task.IsCompleted)
        {
            await Task.WhenAny(task, Task.Delay(1));
            if (!task.IsCompleted && UntilNextWait(within ?? LongestWait) is { } next)
            {
                Advance(next);
            }
        }
    }

    /// <summary>Moves to the next wait, once; stands where there is none. For tests that read the clock before it moves on.</summary>
    public void Step()
    {
        if (UntilNextWait(LongestWait) is { } next)
        {
            Advance(next);
        }
    }

    /// <summary>Ends when somebody waits for something that is no timeout.</summary>
    public async Task UntilWaitAsync(CancellationToken cancellationToken)
    {
        while (UntilNextWait(LongestWait) is null)
        {
            await Task.Delay(1, cancellationToken);
        }
    }

    private TimeSpan? UntilNextWait(TimeSpan within)
    {
        var now = GetUtcNow();
        lock (_lock)
        {
            var waits = _due.Values.Where(timer => timer.Length <= within).ToList();
            var next = waits.Count == 0 ? (TimeSpan?)null : waits.Min(static timer => timer.Due) - now;
            return next < TimeSpan.Zero ? TimeSpan.Zero : next;
        }
    }

    // Whoever asks the clock for the time has timers fire that are due, this one among them: never within the lock.
    private void SetDue(KnownTimer timer, TimeSpan dueTime)
    {
        var now = GetUtcNow();
        lock (_lock)
        {
            timer.Settings++;
            if (dueTime < TimeSpan.Zero)
            {
                _due.Remove(timer);
            }
            else
            {
                _due[timer] = (now + dueTime, dueTime);
            }
        }
    }

    /// <summary>The clock may have been moved between the two: the timer is due that much later. Else it would be waited for at a time at which it does not fire, for ever.</summary>
    private void CorrectDue(KnownTimer timer, TimeSpan dueTime, int settings)
    {
        var now = GetUtcNow();
        lock (_lock)
        {
            if (timer.Settings == settings && dueTime >= TimeSpan.Zero)
            {
                _due[timer] = (now + dueTime, dueTime);
            }
        }
    }

    private sealed class KnownTimer(ManualTime time) : ITimer
    {
        private TimeSpan _period;

        /// <summary>How often it was set, fired or disposed.</summary>
        public int Settings { get; set; }

        public ITimer Inner { get; set; } = null!;

        public void Fired() => time.SetDue(this, _period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            // Before the clock is told: a timer that is due at once fires in there.
            _period = period;
            time.SetDue(this, dueTime);
            var settings = Settings;
            var isChanged = Inner.Change(dueTime, period);
            time.CorrectDue(this, dueTime, settings);
            return isChanged;
        }

        public void Dispose()
        {
            time.SetDue(this, Timeout.InfiniteTimeSpan);
            Inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            time.SetDue(this, Timeout.InfiniteTimeSpan);
            return Inner.DisposeAsync();
        }
    }
}
