namespace Dovetail;

/// <summary>
/// When and how often a call is tried again. Repeated is what can be repeated without harm: idempotent methods (RFC 9110 9.2.2), any other where an idempotency key is sent,
/// where nothing of the request has left, or where the server asks for it.
/// </summary>
public sealed class RetryOptions
{
    private TimeSpan? _baseDelay;
    private TimeSpan? _maxDelay;
    private TimeSpan? _throttlingBaseDelay;
    private TimeSpan? _throttlingMaxDelay;

    /// <summary>Whether calls are tried again; true by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often a call is tried again after its first attempt; 2 by default.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>
    /// The wait before the first repetition, doubled before each further one; 200 ms by default, or <see cref="MaxDelay"/> where that is shorter. A random half of it is left
    /// out, so that callers do not return together.
    /// </summary>
    public TimeSpan BaseDelay
    {
        get => _baseDelay ?? DefaultTime.AtMost(TimeSpan.FromMilliseconds(200), _maxDelay);
        set => _baseDelay = value;
    }

    /// <summary>
    /// The longest such wait; 8 s by default, or <see cref="BaseDelay"/> where that is longer. A wait that the server asks for has a limit of its own,
    /// <see cref="MaxRetryAfter"/>.
    /// </summary>
    public TimeSpan MaxDelay
    {
        get => _maxDelay ?? DefaultTime.AtLeast(TimeSpan.FromSeconds(8), _baseDelay);
        set => _maxDelay = value;
    }

    /// <summary>The same as <see cref="BaseDelay"/> where the server is overloaded (429, 503, a 403 that means a limit); 1 s by default.</summary>
    public TimeSpan ThrottlingBaseDelay
    {
        get => _throttlingBaseDelay ?? DefaultTime.AtMost(TimeSpan.FromSeconds(1), _throttlingMaxDelay);
        set => _throttlingBaseDelay = value;
    }

    /// <summary>The same as <see cref="MaxDelay"/> where the server is overloaded; 20 s by default.</summary>
    public TimeSpan ThrottlingMaxDelay
    {
        get => _throttlingMaxDelay ?? DefaultTime.AtLeast(TimeSpan.FromSeconds(20), _throttlingBaseDelay);
        set => _throttlingMaxDelay = value;
    }

    /// <summary>
    /// The longest wait that a server may ask for (<c>Retry-After</c>, RFC 9110 10.2.3); 60 s by default. Where it asks for a longer one, or for one beyond the time that the
    /// call has left, the call fails at once, and the exception's <c>RetryAfter</c> says how long.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The statuses after which a call is tried again; null, the default: 408, 425, 429, 500, 502, 503 and 504.</summary>
    public IList<int>? Statuses { get; set; }

    /// <summary>
    /// Whether a 429 lets a call be tried again that can not be repeated without harm. False by default: most servers count before they work, and some do so afterwards.
    /// </summary>
    public bool RetryUnsafeOnRateLimit { get; set; }

    /// <summary>
    /// How much all calls to one server may spend on repetitions before any of them must succeed; 500 by default, 0 for no limit. A repetition costs 5, after a timeout 10;
    /// a success gives back. A server that is down is so asked little more often than its clients call it.
    /// </summary>
    public int QuotaCapacity { get; set; } = 500;

    internal RetryOptions Copy()
    {
        var copy = (RetryOptions)MemberwiseClone();
        copy.Statuses = Statuses is null ? null : [.. Statuses];
        return copy;
    }
}
