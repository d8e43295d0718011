namespace Dovetail;

/// <summary>How long a client waits.</summary>
public sealed class TimeoutOptions
{
    /// <summary>For a whole call: all attempts, the waits between them, the credential. 100 seconds by default.</summary>
    public TimeSpan Total { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// For one attempt: from sending the request to the end of a buffered body; for a file, to its headers, and then for each silence of the server. 30 seconds by default.
    /// </summary>
    public TimeSpan Attempt { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For a new connection, TLS handshake included; 10 seconds by default. Read when the client is made, and not with an HttpClient or handler of your own.</summary>
    public TimeSpan Connect { get; set; } = TimeSpan.FromSeconds(10);
}
