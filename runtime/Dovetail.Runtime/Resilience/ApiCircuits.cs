using Dovetail.Http.Settings;
using Dovetail.Resilience.Internal;

namespace Dovetail;

/// <summary>
/// The circuits of a client, one for each server that it calls. Watch and control them here; clients that are given the same object share them, as clients of the same API
/// may want.
/// </summary>
public sealed class ApiCircuits
{
    private readonly OriginMap<ApiCircuit> _circuits = new(static circuit => !circuit.IsIsolated, static circuit => circuit.LetGo());
    private CircuitClock? _clock;

    /// <summary>A circuit has another state. Raised on the thread of the call that changed it: be quick, and do not throw.</summary>
    public event EventHandler<CircuitChangedEventArgs>? Changed;

    /// <summary>
    /// The circuits of the servers that were called, as they stand now. Of a thousand and more, those that nobody has used for ten minutes are closed and let go,
    /// isolated ones apart.
    /// </summary>
    public IReadOnlyCollection<ApiCircuit> All => _circuits.Values;

    /// <summary>The circuit of a server.</summary>
    /// <param name="server">Any address of the server: scheme, host and port count.</param>
    /// <returns>The circuit; closed where the server was not called yet.</returns>
    public ApiCircuit Of(Uri server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return Of(Origin.Of(server));
    }

    internal ApiCircuit Of(Origin origin) => _circuits.Of(origin, Clock.Now, static (key, self) => new ApiCircuit(self, key, self.Clock), this);

    /// <summary>A circuit has another state, and whoever changed it may have had it for long.</summary>
    internal void Keep(Origin origin, ApiCircuit circuit) => _circuits.Keep(origin, Clock.Now, circuit);

    /// <summary>Gives the circuits the clock of a client, unless they have one.</summary>
    internal void Use(TimeProvider time, Random random) => Interlocked.CompareExchange(ref _clock, new CircuitClock(time, random), null);

    internal void Tell(ApiCircuit circuit, CircuitState state) => Changed?.Invoke(this, new CircuitChangedEventArgs(circuit, state));

    private CircuitClock Clock
    {
        get
        {
            if (_clock is null)
            {
                Use(TimeProvider.System, Random.Shared);
            }

            return _clock!;
        }
    }
}
