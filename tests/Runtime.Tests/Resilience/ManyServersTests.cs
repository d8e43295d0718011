using System.Net;
using Dovetail.Http;
using Dovetail.Http.Settings;
using Dovetail.Resilience.Internal;
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
    public void An_open_circuit_that_is_let_go_is_told_as_closed()
    {
        var told = new List<(string Host, CircuitState State)>();
        _circuits.Changed += (_, change) => told.Add((change.Circuit.Server.Host, change.State));
        Open(_circuits.Of(Server(0)));

        Spread(1, 5_000);

        Assert.Equal([("tenant-0.example", CircuitState.Open), ("tenant-0.example", CircuitState.Closed)], told);
        Assert.DoesNotContain(_circuits.All, static circuit => circuit.State is not CircuitState.Closed);
    }

    [Fact]
    public void A_circuit_that_was_let_go_comes_back_when_a_call_that_took_long_opens_it()
    {
        var held = _circuits.Of(Server(0));
        Spread(1, 5_000);

        Open(held);

        Assert.Same(held, _circuits.Of(Server(0)));
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

    [Fact]
    public async Task The_quota_for_retries_of_a_server_that_nobody_calls_any_more_is_forgotten()
    {
        using var tenants = new Tenants();
        await using var connection = ApiConnection.Create(new ApiDescription("Shop"), new ApiClientOptions
        {
            BaseAddress = Server(0),
            HttpMessageHandler = tenants,
            TimeProvider = _time,
            Random = new FixedRandom(0.5),
            CircuitBreaker = { Enabled = false },
            Retry = { QuotaCapacity = 5 },
        });
        var shop = new ShopClient(connection);

        Assert.Equal(2, await RequestsOfAsync(shop, 0));
        Assert.Equal(1, await RequestsOfAsync(shop, 0));
        for (var number = 1; number < 1_100; number++)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            await RequestsOfAsync(shop, number);
        }

        Assert.Equal(2, await RequestsOfAsync(shop, 0));

        async Task<int> RequestsOfAsync(ShopClient client, int number)
        {
            var before = tenants.Requests;
            var call = client.With(view => view.BaseAddress = Server(number)).DeleteAsync().WithResponse();
            await _time.RunAsync(call);
            return tenants.Requests - before;
        }
    }

    private static void Open(ApiCircuit circuit)
    {
        for (var failure = 0; failure < 5; failure++)
        {
            Assert.Null(circuit.TryEnter(TimeSpan.FromMinutes(1), out var pass));
            circuit.Report(pass, CircuitOutcome.Failure, new CircuitBreakerOptions());
        }
    }

    /// <summary>Nothing works at the first, and all at the others.</summary>
    private sealed class Tenants : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return Task.FromResult(new HttpResponseMessage(request.RequestUri!.Host == Server(0).Host ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.NoContent));
        }
    }

    private void Spread(int first, int last)
    {
        for (var number = first; number < last; number++)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            _ = _circuits.Of(Server(number));
        }
    }
}
