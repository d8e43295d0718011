namespace Dovetail;

/// <summary>How long a client waits.</summary>
public sealed class TimeoutOptions
{
    /// <summary>Whether the client limits its waits; true by default. Without, a server that falls silent is waited for for ever. Does not concern <see cref="Connect"/>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>For a whole call: all attempts, the waits between them, the credential. 100 seconds by default.</summary>
    public TimeSpan Total { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>For one attempt: from sending the request to the end of a buffered body; for a file, to its headers. 30 seconds by default.</summary>
    public TimeSpan Attempt { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For each silence of the server while the caller reads a body that is handed on as it comes, such as a file. 30 seconds by default.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For a new connection, TLS handshake included; 10 seconds by default. Read when the client is made, and not with an HttpClient or handler of your own.</summary>
    public TimeSpan Connect { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>A copy in which a wait without a limit is one of <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    internal TimeoutOptions Copy() => Enabled
        ? (TimeoutOptions)MemberwiseClone()
        : new TimeoutOptions { Enabled = false, Total = Timeout.InfiniteTimeSpan, Attempt = Timeout.InfiniteTimeSpan, Idle = Timeout.InfiniteTimeSpan, Connect = Connect };
}
