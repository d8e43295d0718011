using System.Collections.Concurrent;
using Dovetail.Telemetry;

namespace Dovetail.Health;

/// <summary>What a client has learnt about its servers from the calls it made. The circuit breaker feeds it; health checks read it, and send nothing.</summary>
internal sealed class ClientHealth(ClientTelemetry telemetry)
{
    private readonly ConcurrentDictionary<string, CircuitHealth> _circuits = new(StringComparer.Ordinal);

    /// <summary>The circuits that have ever been other than closed, by their servers (<c>host:port</c>).</summary>
    public IReadOnlyDictionary<string, CircuitHealth> Circuits => _circuits;

    /// <summary>A circuit changed its state: remembered here, measured and logged.</summary>
    public void CircuitChanged(string authority, CircuitHealth state)
    {
        _circuits[authority] = state;
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
}
