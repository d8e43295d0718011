namespace Dovetail;

/// <summary>Which time ran out.</summary>
public enum ApiTimeoutKind
{
    /// <summary>That of one attempt: <see cref="TimeoutOptions.Attempt"/>.</summary>
    Attempt,

    /// <summary>That of a new connection: <see cref="TimeoutOptions.Connect"/>. Nothing was sent.</summary>
    Connect,

    /// <summary>That of a silence of the server while its body was read: <see cref="TimeoutOptions.Idle"/>.</summary>
    Idle,

    /// <summary>That of the whole call: <see cref="TimeoutOptions.Total"/>.</summary>
    Total,
}
