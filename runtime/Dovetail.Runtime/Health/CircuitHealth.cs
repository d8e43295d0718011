namespace Dovetail.Health;

/// <summary>How a circuit stands, as health and metrics tell it. The numbers are those of the gauge <c>dovetail.circuit.state</c>.</summary>
internal enum CircuitHealth
{
    /// <summary>Calls go through.</summary>
    Closed = 0,

    /// <summary>One call at a time tries whether the server is back.</summary>
    HalfOpen = 1,

    /// <summary>Calls fail at once.</summary>
    Open = 2,
}
