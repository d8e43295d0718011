namespace Dovetail;

/// <summary>A circuit has another state.</summary>
/// <param name="circuit">The circuit.</param>
/// <param name="state">The state that it has now.</param>
public sealed class CircuitChangedEventArgs(ApiCircuit circuit, CircuitState state) : EventArgs
{
    /// <summary>The circuit.</summary>
    public ApiCircuit Circuit { get; } = circuit;

    /// <summary>The state that it has come to.</summary>
    public CircuitState State { get; } = state;
}
