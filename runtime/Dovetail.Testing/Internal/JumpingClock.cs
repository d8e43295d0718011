namespace Dovetail.Testing.Internal;

/// <summary>A clock that is advanced to the end of each wait. Time limits are no waits: all of them cancel something, and so their timers have its source as state.</summary>
internal sealed class JumpingClock(TimeProvider time, Action<TimeSpan> advance) : TimeProvider
{
    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => state is CancellationTokenSource
        ? time.CreateTimer(callback, state, dueTime, period)
        : new Wait(time, advance, callback, state, dueTime, period);

    private sealed class Wait : ITimer
    {
        private readonly TimeProvider _time;
        private readonly Action<TimeSpan> _advance;
        private readonly ITimer _timer;
        private long _due = long.MaxValue;

        public Wait(TimeProvider time, Action<TimeSpan> advance, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_time, _advance) = (time, advance);
            _timer = time.CreateTimer(callback, state, dueTime, period);
            Jump(dueTime);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isChanged = _timer.Change(dueTime, period);
            Jump(dueTime);
            return isChanged;
        }

        public void Dispose()
        {
            Volatile.Write(ref _due, long.MaxValue);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        /// <summary>Whoever waits is to be waiting first.</summary>
        private void Jump(TimeSpan dueTime)
        {
            Volatile.Write(ref _due, dueTime < TimeSpan.Zero ? long.MaxValue : (_time.GetUtcNow() + dueTime).UtcTicks);
            if (dueTime >= TimeSpan.Zero)
            {
                ThreadPool.UnsafeQueueUserWorkItem(static wait => wait.Pass(), this, preferLocal: false);
            }
        }

        private void Pass()
        {
            // Another wait may have led the clock here already, and this one may be over.
            lock (_advance)
            {
                var left = Volatile.Read(ref _due) is var due and not long.MaxValue ? due - _time.GetUtcNow().UtcTicks : 0;
                if (left > 0)
                {
                    _advance(TimeSpan.FromTicks(left));
                }
            }
        }
    }
}
