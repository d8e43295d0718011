using Dovetail.Resilience.Internal;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Resilience;

/// <summary>An attempt may end long after the circuit has gone on: what became of it then says nothing of the server as it is now.</summary>
public sealed class LateOutcomeTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly CircuitBreakerOptions Strict = new() { Enabled = true, ConsecutiveFailures = 1, ConsecutiveFailuresBreakDuration = TimeSpan.FromSeconds(5) };

    private readonly ManualTime _time = new();
    private readonly ApiCircuits _circuits = new();

    public LateOutcomeTests() => _circuits.Use(_time, new FixedRandom(0));

    private ApiCircuit Circuit => _circuits.Of(new Uri("https://shop.example"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_late_outcome_is_not_taken_for_that_of_the_probe(bool isSuccess)
    {
        var late = Enter();
        Break();
        var probe = Enter();

        Circuit.Report(late, isSuccess ? CircuitOutcome.Success : CircuitOutcome.Failure, Strict);
        Assert.Equal(CircuitState.HalfOpen, Circuit.State);

        Circuit.Report(probe, CircuitOutcome.Success, Strict);
        Assert.Equal(CircuitState.Closed, Circuit.State);
    }

    [Fact]
    public void A_late_failure_does_not_open_a_circuit_that_has_closed_since()
    {
        var late = Enter();
        Break();
        Circuit.Report(Enter(), CircuitOutcome.Success, Strict);

        Circuit.Report(late, CircuitOutcome.Failure, Strict);

        Assert.Equal(CircuitState.Closed, Circuit.State);
    }

    /// <summary>A failure opens the circuit, and the break passes.</summary>
    private void Break()
    {
        Circuit.Report(Enter(), CircuitOutcome.Failure, Strict);
        Assert.Equal(CircuitState.Open, Circuit.State);
        _time.Advance(Strict.ConsecutiveFailuresBreakDuration);
    }

    private CircuitPass Enter()
    {
        Assert.Null(Circuit.TryEnter(Lease, out var pass));
        return pass;
    }
}
