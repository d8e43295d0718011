namespace Dovetail.Runtime.Tests.Wire;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How long until the next timer is due; null where none is set.</summary>
    public TimeSpan? UntilNext
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count == 0 ? null : _timers.Min(timer => timer.Due) - _now;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        ManualTimer[] due;
        lock (_lock)
        {
            _now += time;
            due = TakeDue();
        }

        Fire(due);
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
            if (!task.IsCompleted)
            {
                AdvanceToNext(within ?? TimeSpan.FromSeconds(25));
            }
        }
    }

    /// <summary>Ends when somebody waits for something that is no timeout.</summary>
    public async Task UntilWaitAsync(CancellationToken cancellationToken)
    {
        while (!IsWaited(TimeSpan.FromSeconds(25)))
        {
            await Task.Delay(1, cancellationToken);
        }
    }

    private bool IsWaited(TimeSpan within)
    {
        lock (_lock)
        {
            return _timers.Exists(timer => timer.Length <= within);
        }
    }

    private void AdvanceToNext(TimeSpan within)
    {
        ManualTimer[] due;
        lock (_lock)
        {
            var waits = _timers.Where(timer => timer.Length <= within).ToList();
            if (waits.Count == 0)
            {
                return;
            }

            _now = Later(_now, waits.Min(static timer => timer.Due));
            due = TakeDue();
        }

        Fire(due);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private ManualTimer[] TakeDue()
    {
        ManualTimer[] due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(static timer => timer.Due)];
        _timers.RemoveAll(timer => timer.Due <= _now);
        return due;
    }

    private static void Fire(ManualTimer[] due)
    {
        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        /// <summary>How long it was when it was set.</summary>
        public TimeSpan Length { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                time._timers.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                {
                    (Due, Length) = (time._now + dueTime, dueTime);
                    time._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
