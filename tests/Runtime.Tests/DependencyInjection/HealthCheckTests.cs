using Dovetail.DependencyInjection;
using Dovetail.DependencyInjection.Internal;
using Dovetail.Health;
using Dovetail.Resilience.Internal;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dovetail.Runtime.Tests.DependencyInjection;

public sealed class HealthCheckTests : WireTest
{
    private readonly ManualTime _time = new();
    private readonly ApiCircuits _circuits = new();

    public HealthCheckTests()
    {
        _circuits.Use(_time, new FixedRandom(0.5));
    }

    [Theory]
    [InlineData(0, 0, HealthStatus.Healthy)]
    [InlineData(4, 0, HealthStatus.Healthy)]
    [InlineData(5, 0, HealthStatus.Unhealthy)]
    [InlineData(5, 59, HealthStatus.Unhealthy)]
    [InlineData(5, 61, HealthStatus.Degraded)]          // over without a call: an application that gets none while it is unhealthy would stay so
    public async Task A_health_check_tells_how_the_circuits_stand_and_sends_nothing(int failures, int secondsLater, HealthStatus expected)
    {
        await using var services = Services(HealthStatus.Unhealthy);
        Fail(_circuits.Of(new Uri("https://api.example")), failures);
        _ = _circuits.Of(new Uri("https://other.example"));
        _time.Advance(TimeSpan.FromSeconds(secondsLater));

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation);

        Assert.Equal((expected, "Shop:eu"), (report.Status, Assert.Single(report.Entries).Key));
        Assert.Equal(expected is not HealthStatus.Healthy, report.Entries["Shop:eu"].Description?.Contains("api.example", StringComparison.Ordinal) is true);
        Assert.Equal(expected is HealthStatus.Healthy ? [] : new[] { "api.example" }, report.Entries["Shop:eu"].Data.Keys);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task An_isolated_circuit_is_told_until_it_is_reset()
    {
        await using var services = Services(HealthStatus.Unhealthy);
        var circuit = _circuits.Of(new Uri("https://api.example"));
        var checks = services.GetRequiredService<HealthCheckService>();

        circuit.Isolate();
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HealthStatus.Unhealthy, (await checks.CheckHealthAsync(Cancellation)).Status);

        circuit.Reset();
        Assert.Equal(HealthStatus.Healthy, (await checks.CheckHealthAsync(Cancellation)).Status);
    }

    [Fact]
    public async Task A_circuit_that_was_let_go_is_not_told_for_ever()
    {
        await using var services = Services(HealthStatus.Unhealthy);
        Fail(_circuits.Of(new Uri("https://api.example")), 5);
        for (var tenant = 0; tenant < 1_100; tenant++)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            _ = _circuits.Of(new Uri($"https://tenant-{tenant}.example"));
        }

        Assert.Equal(HealthStatus.Healthy, (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation)).Status);
    }

    [Fact]
    public async Task An_open_circuit_is_degraded_by_default()
    {
        await using var services = Services(failureStatus: null);
        Fail(_circuits.Of(new Uri("https://api.example")), 5);

        Assert.Equal(HealthStatus.Degraded, (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation)).Status);
    }

    [Fact]
    public async Task A_probe_asks_the_server_and_does_not_trip_the_breaker()
    {
        await using var services = Services(HealthStatus.Unhealthy, static builder => builder.AddHealthCheck<ShopClient>(static async (shop, token) => await shop.DeleteAsync(cancellationToken: token), "probe"));
        var checks = services.GetRequiredService<HealthCheckService>();
        var circuits = services.GetRequiredKeyedService<ClientConnection<ShopClient>>("eu").Connection.Health.Circuits;

        Server.Respond = WireServer.Answer(204);
        Assert.Equal(HealthStatus.Healthy, (await checks.CheckHealthAsync(Cancellation)).Status);
        Server.Respond = WireServer.Answer(503);
        for (var i = 1; i <= 10; i++)
        {
            var entry = (await checks.CheckHealthAsync(Cancellation)).Entries["probe"];
            Assert.Equal((HealthStatus.Degraded, 1 + i), (entry.Status, Server.Requests.Count));
            Assert.Contains("503", entry.Description, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(CircuitHealth.Open, circuits.Values);
    }

    [Fact]
    public void A_probe_of_another_client_is_refused() =>
        Assert.Throws<ArgumentException>(() => ApiClientServices.Add<OtherClient, OtherClient, ApiClientOptions>(new ServiceCollection(), section: null)
            .AddHealthCheck<ShopClient>(static (_, _) => Task.CompletedTask));

    private static void Fail(ApiCircuit circuit, int times)
    {
        for (var failure = 0; failure < times; failure++)
        {
            Assert.Null(circuit.TryEnter(TimeSpan.FromMinutes(1), out var pass));
            circuit.Report(pass, CircuitOutcome.Failure, new CircuitBreakerOptions());
        }
    }

    private ServiceProvider Services(HealthStatus? failureStatus, Action<ApiClientBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var builder = ApiClientServices.AddKeyed<IShopClient, ShopClient, ApiClientOptions>(services, "eu", section: null, options => (options.BaseAddress, options.Circuits) = (Server.Address, _circuits));
        configure?.Invoke(builder);
        _ = failureStatus is { } status ? builder.AddHealthCheck(failureStatus: status, tags: ["ready"]) : builder.AddHealthCheck();
        return services.BuildServiceProvider();
    }

    private sealed class OtherClient : Dovetail.Http.IApiClient<OtherClient>
    {
        public static Dovetail.Http.ApiDescription Description { get; } = new("Other");

        public static OtherClient Create(Dovetail.Http.ApiConnection connection) => new();
    }
}
