namespace Dovetail;

/// <summary>
/// When calls to a server that fails are no longer sent for a while. Failures are errors of the connection, attempts that take too long, and the statuses 500, 502, 503 and 504;
/// a 4xx, 429 among them, is none. Each server (scheme, host and port) has a circuit of its own.
/// </summary>
public sealed class CircuitBreakerOptions
{
    private TimeSpan? _breakDuration;
    private TimeSpan? _maxBreakDuration;
    private TimeSpan? _consecutiveFailuresBreakDuration;

    /// <summary>Whether there is a circuit breaker; true by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The part of failures among the attempts of <see cref="SamplingDuration"/> that opens the circuit; 0.5 by default.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>How many attempts there must be in <see cref="SamplingDuration"/> before their ratio counts; 20 by default.</summary>
    public int MinimumThroughput { get; set; } = 20;

    /// <summary>The time whose attempts count; 30 s by default.</summary>
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long the circuit stays open when the ratio has opened it; 15 s by default, at most <see cref="MaxBreakDuration"/>. Doubled each time that the probe fails, up to
    /// <see cref="MaxBreakDuration"/>.
    /// </summary>
    public TimeSpan BreakDuration
    {
        get => _breakDuration ?? DefaultTime.AtMost(TimeSpan.FromSeconds(15), _maxBreakDuration);
        set => _breakDuration = value;
    }

    /// <summary>The longest break; 2 min by default, or the longest of the breaks that are set.</summary>
    public TimeSpan MaxBreakDuration
    {
        get => _maxBreakDuration ?? DefaultTime.AtLeast(DefaultTime.AtLeast(TimeSpan.FromMinutes(2), _breakDuration), _consecutiveFailuresBreakDuration);
        set => _maxBreakDuration = value;
    }

    /// <summary>How many failures in a row open the circuit whatever the throughput, as a client needs that calls seldom; 5 by default, 0 for never.</summary>
    public int ConsecutiveFailures { get; set; } = 5;

    /// <summary>How long the circuit stays open when failures in a row have opened it; 60 s by default, or <see cref="MaxBreakDuration"/> where that is shorter.</summary>
    public TimeSpan ConsecutiveFailuresBreakDuration
    {
        get => _consecutiveFailuresBreakDuration ?? DefaultTime.AtMost(TimeSpan.FromSeconds(60), _maxBreakDuration);
        set => _consecutiveFailuresBreakDuration = value;
    }

    internal CircuitBreakerOptions Copy() => (CircuitBreakerOptions)MemberwiseClone();
}
