namespace Dovetail.Http.Pipeline;

/// <summary>
/// Cancels a call at its end: its caller's cancellation, or its time; and each attempt of it at its own. One timer serves both, for the next of the two times: a call that
/// succeeds at once, as most do, sets it once.
/// </summary>
internal sealed class CallDeadline : CancellationTokenSource
{
    // An attempt that begins so soon after the call does not set the timer anew: it fires a little early, and is set for the rest.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(15);

    private readonly ApiExchange _exchange;
    private readonly TimeProvider _time;
    private readonly ITimer? _timer;
    private readonly CancellationTokenRegistration _caller;
    private readonly CancellationToken _own;
    private AttemptDeadline? _attempt;
    private TimeSpan _attemptEnd;
    private TimeSpan _timerEnd;
    private bool _isDisposed;

    public CallDeadline(ApiExchange exchange, TimeProvider time, CancellationToken caller)
    {
        (_exchange, _time, _own) = (exchange, time, Token);
        _timerEnd = Earlier(exchange.Policy.Total, exchange.Policy.Attempt);
        if (_timerEnd != Timeout.InfiniteTimeSpan)
        {
            _timer = time.CreateTimer(static deadline => ((CallDeadline)deadline!).OnTimer(), this, _timerEnd, Timeout.InfiniteTimeSpan);
        }

        _caller = caller.UnsafeRegister(static deadline => ((CallDeadline)deadline!).CancelAll(), this);
    }

    /// <summary>Whether the time of the whole call has passed.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The end of an attempt that begins now: with the call's, or at its own.</summary>
    /// <param name="token">The call's token, or one that a strategy of the user's has put in its place.</param>
    public AttemptDeadline BeginAttempt(CancellationToken token)
    {
        var attempt = new AttemptDeadline();
        bool isOwn;
        lock (this)
        {
            isOwn = _attempt is null && token == _own;
            if (isOwn)
            {
                _attempt = attempt;
                _attemptEnd = _exchange.Elapsed + _exchange.Policy.Attempt;
                SetTimer(Slack);
            }
        }

        // Strategies of the user's may have tokens of their own, and attempts side by side.
        if (!isOwn)
        {
            attempt.Follow(_exchange.Policy.Attempt, _time, token);
        }
        else if (IsCancellationRequested)
        {
            attempt.End(isOver: false);
        }

        return attempt;
    }

    public void EndAttempt(AttemptDeadline attempt)
    {
        lock (this)
        {
            _attempt = ReferenceEquals(_attempt, attempt) ? null : _attempt;
        }

        attempt.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        lock (this)
        {
            _isDisposed = true;
        }

        // To dispose of the registration would wait for a cancellation that may wait for the call.
        _caller.Unregister();
        _timer?.Dispose();
        base.Dispose(disposing);
    }

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other) =>
        one == Timeout.InfiniteTimeSpan || (other != Timeout.InfiniteTimeSpan && other < one) ? other : one;

    private void OnTimer()
    {
        AttemptDeadline? ended = null;
        lock (this)
        {
            if (_isDisposed)
            {
                return;
            }

            var elapsed = _exchange.Elapsed;
            IsOver = _exchange.Policy.Total != Timeout.InfiniteTimeSpan && elapsed >= _exchange.Policy.Total;
            if (!IsOver)
            {
                ended = _attempt is not null && elapsed >= _attemptEnd ? _attempt : null;
                _attempt = ended is null ? _attempt : null;
                SetTimer(TimeSpan.Zero);
            }
        }

        if (IsOver)
        {
            CancelAll();
        }

        ended?.End(isOver: true);
    }

    /// <summary>For the next end, unless it is set for that.</summary>
    private void SetTimer(TimeSpan slack)
    {
        var next = Earlier(_exchange.Policy.Total, _attempt is null ? Timeout.InfiniteTimeSpan : _attemptEnd);
        if (_timer is null || next == Timeout.InfiniteTimeSpan || (next >= _timerEnd && next - _timerEnd < slack))
        {
            return;
        }

        // A timer counts whole milliseconds.
        var rest = TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling((next - _exchange.Elapsed).TotalMilliseconds)));
        _timerEnd = next;
        _timer.Change(rest, Timeout.InfiniteTimeSpan);
    }

    // The call first: by its token an attempt tells what ended it.
    private void CancelAll()
    {
        AttemptDeadline? attempt;
        lock (this)
        {
            if (_isDisposed)
            {
                return;
            }

            attempt = _attempt;
        }

        try
        {
            Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call has come to its end meanwhile.
        }

        attempt?.End(isOver: false);
    }
}
