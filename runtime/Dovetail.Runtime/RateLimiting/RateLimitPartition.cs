namespace Dovetail;

/// <summary>Whose calls share a limit. Values can be combined: <c>Host, Credential</c> in configuration.</summary>
[Flags]
public enum RateLimitPartition
{
    /// <summary>All calls of the client, and of its views.</summary>
    Client = 0,

    /// <summary>The calls to one server (scheme, host and port).</summary>
    Host = 1,

    /// <summary>
    /// The calls of one caller: the same subject of a token, user, client or key, whichever credential object says so; calls without a credential count together.
    /// </summary>
    Credential = 2,

    /// <summary>The calls of one operation, or of one group of operations (<see cref="RateLimitOptions.Groups"/>).</summary>
    Operation = 4,
}
