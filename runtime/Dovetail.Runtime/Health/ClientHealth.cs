using Dovetail.Telemetry;

namespace Dovetail.Health;

/// <summary>What a client has learnt about its servers from the calls it made. The circuit breaker feeds it; health checks read it, and send nothing.</summary>
internal sealed class ClientHealth(ClientTelemetry telemetry, ApiCircuits circuits)
{
    /// <summary>
    /// The circuits that are not closed, by their servers (<c>host:port</c>). Where a break is over a circuit counts as half open, whether or not a call has come to try it: what
    /// takes its calls away from an application that is not healthy would keep it so for ever.
    /// </summary>
    public IReadOnlyDictionary<string, CircuitHealth> Circuits => circuits.All
        .Select(static circuit => (circuit.Server.Authority, Health: HealthOf(circuit)))
        .Where(static circuit => circuit.Health is not CircuitHealth.Closed)
        .GroupBy(static circuit => circuit.Authority, static circuit => circuit.Health, StringComparer.Ordinal)
        .ToDictionary(static server => server.Key, static server => server.Max(), StringComparer.Ordinal);

    /// <summary>A circuit changed its state: measured and logged.</summary>
    public void CircuitChanged(string authority, CircuitHealth state)
    {
        if (!telemetry.IsEnabled)
        {
            return;
        }

        ApiMetrics.CircuitChanged(telemetry.Client, authority, state);
        if (state is CircuitHealth.Closed)
        {
            telemetry.Logger.CircuitClosed(authority);
        }
        else
        {
            telemetry.Logger.CircuitChanged(authority, state);
        }
    }

    /// <summary>How a state is told.</summary>
    public static CircuitHealth Of(CircuitState state) => state switch
    {
        CircuitState.Closed => CircuitHealth.Closed,
        CircuitState.HalfOpen => CircuitHealth.HalfOpen,
        _ => CircuitHealth.Open,
    };

    private static CircuitHealth HealthOf(ApiCircuit circuit) =>
        circuit.State is var state && state is CircuitState.Open && circuit.RetryAfter is null ? CircuitHealth.HalfOpen : Of(state);
}
