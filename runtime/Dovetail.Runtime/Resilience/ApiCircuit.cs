using Dovetail.Http.Settings;
using Dovetail.Resilience.Internal;

namespace Dovetail;

/// <summary>The circuit of one server: closed while calls succeed, open while they are not sent. Safe for many threads.</summary>
public sealed class ApiCircuit
{
    private readonly object _lock = new();
    private readonly ApiCircuits _circuits;
    private readonly Origin _origin;
    private readonly CircuitClock _clock;
    private readonly SampleWindow _window = new();
    private CircuitState _state;
    private long _generation;
    private int _failuresInARow;
    private int _breaks;
    private TimeSpan _firstBreak;
    private TimeSpan _until;

    internal ApiCircuit(ApiCircuits circuits, Origin origin, CircuitClock clock)
    {
        _circuits = circuits;
        _origin = origin;
        _clock = clock;
        Server = new UriBuilder(origin.Scheme, origin.Host, origin.Port).Uri;
    }

    /// <summary>The server: scheme, host and port.</summary>
    public Uri Server { get; }

    /// <summary>Whether calls are sent. Where a break is over the circuit is still open until the next call tries the server.</summary>
    public CircuitState State
    {
        get
        {
            lock (_lock)
            {
                return _state;
            }
        }
    }

    internal bool IsIsolated => State is CircuitState.Isolated;

    /// <summary>How long calls are still stopped; null where they are not, or by hand.</summary>
    public TimeSpan? RetryAfter
    {
        get
        {
            lock (_lock)
            {
                return IsStopped(out var wait) ? wait : null;
            }
        }
    }

    /// <summary>Stops all calls to the server until <see cref="Reset"/>.</summary>
    public void Isolate() => Change(() => Enter(CircuitState.Isolated));

    /// <summary>Lets calls through again, and forgets what has failed.</summary>
    public void Reset() => Change(Close);

    /// <summary>Nobody has used it for long: the next call to the server begins with a closed one, and who listens learns it now.</summary>
    internal void LetGo() => Change(Close);

    /// <summary>Says that nothing would get through now, without taking the place of a probe.</summary>
    /// <exception cref="CircuitOpenException">Nothing would.</exception>
    internal void ThrowIfStopped()
    {
        lock (_lock)
        {
            if (IsStopped(out var wait))
            {
                throw new CircuitOpenException(Server, wait);
            }
        }
    }

    /// <summary>Lets an attempt through; where the break is over, one, as the probe.</summary>
    /// <param name="lease">How long a probe keeps its place: one that hangs must not stop all others for ever.</param>
    /// <param name="pass">What to report with.</param>
    /// <returns>Null where the attempt goes through.</returns>
    internal CircuitOpenException? TryEnter(TimeSpan lease, out CircuitPass pass)
    {
        CircuitState before, after;
        lock (_lock)
        {
            pass = default;
            if (IsStopped(out var wait))
            {
                return new CircuitOpenException(Server, wait);
            }

            before = _state;
            if (_state is not CircuitState.Closed)
            {
                Enter(CircuitState.HalfOpen);
                _until = _clock.Now + lease;
            }

            (pass, after) = (new CircuitPass(_generation), _state);
        }

        Tell(before, after);
        return null;
    }

    /// <summary>Takes note of how an attempt ended.</summary>
    internal void Report(CircuitPass pass, CircuitOutcome outcome, CircuitBreakerOptions options)
    {
        CircuitState before, after;
        lock (_lock)
        {
            before = _state;
            if (pass.Generation == _generation)
            {
                Note(outcome, options);
            }

            after = _state;
        }

        Tell(before, after);
    }

    private void Note(CircuitOutcome outcome, CircuitBreakerOptions options)
    {
        switch (_state, outcome)
        {
            case (CircuitState.Closed, CircuitOutcome.Success or CircuitOutcome.Failure):
                Sample(outcome is CircuitOutcome.Failure, options);
                break;
            case (CircuitState.HalfOpen, CircuitOutcome.Success):
                Close();
                break;
            case (CircuitState.HalfOpen, CircuitOutcome.Failure):
                Open(_firstBreak, options);
                break;
            case (CircuitState.HalfOpen, CircuitOutcome.Ignored):
                _until = _clock.Now;        // the next call is the probe
                break;
        }
    }

    private void Sample(bool failed, CircuitBreakerOptions options)
    {
        _failuresInARow = failed ? _failuresInARow + 1 : 0;
        _window.Add(_clock.Now, options.SamplingDuration, failed);
        if (!failed)
        {
            return;
        }

        var (all, failures) = _window.Count(_clock.Now, options.SamplingDuration);
        if (all >= options.MinimumThroughput && failures >= options.FailureRatio * all)
        {
            Open(options.BreakDuration, options);
        }
        else if (options.ConsecutiveFailures > 0 && _failuresInARow >= options.ConsecutiveFailures)
        {
            Open(options.ConsecutiveFailuresBreakDuration, options);
        }
    }

    private void Open(TimeSpan firstBreak, CircuitBreakerOptions options)
    {
        _firstBreak = firstBreak;
        _until = _clock.Now + _clock.Break(firstBreak, options.MaxBreakDuration, _breaks++);
        Enter(CircuitState.Open);
    }

    private void Close()
    {
        (_breaks, _failuresInARow) = (0, 0);
        _window.Clear();
        Enter(CircuitState.Closed);
    }

    private void Enter(CircuitState state)
    {
        _state = state;
        _generation++;
    }

    private bool IsStopped(out TimeSpan? wait)
    {
        wait = _state is CircuitState.Open or CircuitState.HalfOpen && _until > _clock.Now ? _until - _clock.Now : null;
        return _state is CircuitState.Isolated || wait is not null;
    }

    private void Change(Action change)
    {
        CircuitState before, after;
        lock (_lock)
        {
            before = _state;
            change();
            after = _state;
        }

        Tell(before, after);
    }

    // Outside of the lock: whoever listens may ask for the state.
    private void Tell(CircuitState before, CircuitState after)
    {
        if (before == after)
        {
            return;
        }

        if (after is not CircuitState.Closed)
        {
            _circuits.Keep(_origin, this);
        }

        _circuits.Tell(this, after);
    }
}
