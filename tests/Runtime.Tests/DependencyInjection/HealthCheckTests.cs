using Dovetail.DependencyInjection;
using Dovetail.DependencyInjection.Internal;
using Dovetail.Health;
using Dovetail.Runtime.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dovetail.Runtime.Tests.DependencyInjection;

public sealed class HealthCheckTests : WireTest
{
    [Theory]
    [InlineData(null, HealthStatus.Healthy)]
    [InlineData(CircuitHealth.Closed, HealthStatus.Healthy)]
    [InlineData(CircuitHealth.HalfOpen, HealthStatus.Degraded)]
    [InlineData(CircuitHealth.Open, HealthStatus.Unhealthy)]
    internal async Task A_health_check_tells_how_the_circuits_stand_and_sends_nothing(CircuitHealth? circuit, HealthStatus expected)
    {
        await using var services = Services(HealthStatus.Unhealthy);
        if (circuit is { } state)
        {
            services.GetRequiredKeyedService<ClientConnection<ShopClient>>("eu").Connection.Health.CircuitChanged("api.example:443", state);
        }

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancellation);

        Assert.Equal((expected, "Shop:eu"), (report.Status, Assert.Single(report.Entries).Key));
        Assert.Equal(expected is not HealthStatus.Healthy, report.Entries["Shop:eu"].Description?.Contains("api.example:443", StringComparison.Ordinal) is true);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task An_open_circuit_is_degraded_by_default()
    {
        await using var services = Services(failureStatus: null);
        services.GetRequiredKeyedService<ClientConnection<ShopClient>>("eu").Connection.Health.CircuitChanged("api.example:443", CircuitHealth.Open);

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

    private ServiceProvider Services(HealthStatus? failureStatus, Action<ApiClientBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var builder = ApiClientServices.AddKeyed<IShopClient, ShopClient, ApiClientOptions>(services, "eu", section: null, options => options.BaseAddress = Server.Address);
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
