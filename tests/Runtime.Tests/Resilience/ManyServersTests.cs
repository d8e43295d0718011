using Dovetail.Http.Settings;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Resilience;

/// <summary>A host for each tenant does not fill the memory.</summary>
public sealed class ManyServersTests
{
    private readonly ManualTime _time = new();
    private readonly ApiCircuits _circuits = new();

    public ManyServersTests()
    {
        _circuits.Use(_time, new FixedRandom(0.5));
    }

    [Fact]
    public void Circuits_that_nobody_uses_any_more_are_let_go()
    {
        for (var number = 0; number < 20_000; number++)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            _ = _circuits.Of(Server(number)).State;
        }

        Assert.InRange(_circuits.All.Count, 300, 2_100);
    }

    [Fact]
    public void A_circuit_that_was_set_by_hand_stays()
    {
        var held = _circuits.Of(Server(0));
        Spread(1, 5_000);
        Assert.NotSame(held, _circuits.Of(Server(0)));

        Spread(5_000, 10_000);
        held.Isolate();
        Spread(10_000, 15_000);

        Assert.Same(held, _circuits.Of(Server(0)));
        Assert.Equal(CircuitState.Isolated, _circuits.Of(Server(0)).State);
    }

    [Fact]
    public void What_is_used_stays()
    {
        var map = new OriginMap<object>(static _ => true);
        var first = map.Of(Origin.Of(Server(0)), TimeSpan.Zero, static (_, _) => new object(), 0);
        for (var number = 1; number < 10_000; number++)
        {
            var now = TimeSpan.FromSeconds(number);
            _ = map.Of(Origin.Of(Server(number)), now, static (_, _) => new object(), 0);
            Assert.Same(first, map.Of(Origin.Of(Server(0)), now, static (_, _) => new object(), 0));
        }

        Assert.InRange(map.Values.Count, 600, 2_100);
    }

    private static Uri Server(int number) => new($"https://tenant-{number}.example");

    private void Spread(int first, int last)
    {
        for (var number = first; number < last; number++)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            _ = _circuits.Of(Server(number));
        }
    }
}
