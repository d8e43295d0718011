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

    private ServiceProvider Services(HealthStatus? failureStatus)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var builder = ApiClientServices.AddKeyed<IShopClient, ShopClient, ApiClientOptions>(services, "eu", section: null, options => options.BaseAddress = Server.Address);
        _ = failureStatus is { } status ? builder.AddHealthCheck(failureStatus: status, tags: ["ready"]) : builder.AddHealthCheck();
        return services.BuildServiceProvider();
    }
}
