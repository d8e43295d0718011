namespace Dovetail.Mutation.Mutants;

/// <summary>The circuit: what opens it, who probes, and what changes nothing.</summary>
internal static class CircuitMutants
{
    private const string Circuit = "Dovetail.Runtime/Resilience/ApiCircuit.cs";
    private const string Outcomes = "Dovetail.Runtime/Resilience/Internal/CircuitOutcomes.cs";
    private const string Area = "Resilience";

    public static Mutant[] All { get; } =
    [
        new(43, "after the break everybody is a probe", Circuit, "_until = _clock.Now + lease;", "_until = _clock.Now;", Area),
        new(43, "a probe under way stops nobody", Circuit, "_state is CircuitState.Open or CircuitState.HalfOpen && _until > _clock.Now ?", "(MUTANT ? _state is CircuitState.Open : _state is CircuitState.Open or CircuitState.HalfOpen) && _until > _clock.Now ?", Area),
        new(44, "a cancelled probe closes the circuit", Outcomes, "_ => CircuitOutcome.Ignored", "_ => MUTANT ? CircuitOutcome.Success : CircuitOutcome.Ignored", Area),
        new(44, "a cancelled probe keeps its place", Circuit, "_until = _clock.Now;        // the next call is the probe", "if (!MUTANT) { _until = _clock.Now; }", Area),
        new(45, "a probe that hangs keeps its place for a day", "Dovetail.Runtime/Resilience/CircuitBreakerLayer.cs", "circuit.TryEnter(LeaseOf(exchange), out var pass)", "circuit.TryEnter(MUTANT ? TimeSpan.FromDays(1) : LeaseOf(exchange), out var pass)", Area),
        new(45, "a probe has the longest lease, however short its attempt", "Dovetail.Runtime/Resilience/CircuitBreakerLayer.cs", "attempt > TimeSpan.Zero && attempt < LongestLease ?", "!MUTANT && attempt > TimeSpan.Zero && attempt < LongestLease ?", Area),
        new(46, "what began before a break counts after it", Circuit, "pass.Generation == _generation", "true", Area),
        new(46, "a break begins no new generation", Circuit, "_generation++;", "", Area),
        new(47, "a 4xx opens the circuit", Outcomes, "reply.Status is 500 or 502 or 503 or 504", "reply.Status >= 400", Area),
        new(47, "a 429 opens the circuit", Outcomes, "=> reply.Status is 500 or 502 or 503 or 504 ?", "=> reply.Status is 500 or 502 or 503 or 504 || (MUTANT && reply.Status == 429) ?", Area),
        new(47, "the client's own limits open the circuit", Outcomes, "ApiConnectionException or ApiTimeoutException or TimeoutRejectedException =>", "ApiConnectionException or ApiTimeoutException or TimeoutRejectedException => CircuitOutcome.Failure,\n        AuthenticationFailedException or LocalRateLimitException when MUTANT =>", Area),
        new(49, "an isolated circuit lets calls through", Circuit, "_state is CircuitState.Isolated || wait is not null", "wait is not null", Area),
        new(49, "an open circuit stops a call only after it has spent a permit", "Dovetail.Runtime/Resilience/CircuitPeekLayer.cs", "circuits.Of(exchange.Endpoint.Origin).ThrowIfStopped();", "", "*"),
    ];
}
