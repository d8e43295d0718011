namespace Dovetail;

/// <summary>Whether calls to a server are sent.</summary>
public enum CircuitState
{
    /// <summary>They are.</summary>
    Closed,

    /// <summary>They are not: too many have failed.</summary>
    Open,

    /// <summary>One of them is sent, and tells whether the server works again.</summary>
    HalfOpen,

    /// <summary>They are not, by <see cref="ApiCircuit.Isolate"/>.</summary>
    Isolated,
}
