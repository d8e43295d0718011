namespace Dovetail;

/// <summary>How long a client waits.</summary>
public sealed class TimeoutOptions
{
    private TimeSpan? _total;
    private TimeSpan? _attempt;

    /// <summary>Whether the client limits its waits; true by default. Without, a server that falls silent is waited for for ever. Does not concern <see cref="Connect"/>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>For a whole call: all attempts, the waits between them, the credential. 100 seconds by default, or <see cref="Attempt"/> where that is longer.</summary>
    public TimeSpan Total
    {
        get => TotalFor(_attempt);
        set => _total = value;
    }

    /// <summary>
    /// For one attempt: from sending the request to the end of a buffered body; for a file, to its headers. 30 seconds by default, or <see cref="Total"/> where that is
    /// shorter.
    /// </summary>
    public TimeSpan Attempt
    {
        get => _attempt ?? DefaultTime.AtMost(TimeSpan.FromSeconds(30), _total);
        set => _attempt = value;
    }

    /// <summary>For each silence of the server while the caller reads a body that is handed on as it comes, such as a file. 30 seconds by default.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For a new connection, TLS handshake included; 10 seconds by default. Read when the client is made, and not with an HttpClient or handler of your own.</summary>
    public TimeSpan Connect { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The time for a whole call whose attempts are given a time elsewhere: as it was set, else long enough for one of them.</summary>
    internal TimeSpan TotalFor(TimeSpan? attempt) => _total ?? DefaultTime.AtLeast(TimeSpan.FromSeconds(100), attempt);

    /// <summary>A copy in which a wait without a limit is one of <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    internal TimeoutOptions Copy() => Enabled
        ? (TimeoutOptions)MemberwiseClone()
        : new TimeoutOptions { Enabled = false, Total = Timeout.InfiniteTimeSpan, Attempt = Timeout.InfiniteTimeSpan, Idle = Timeout.InfiniteTimeSpan, Connect = Connect };
}
