using Dovetail.Health;
using Dovetail.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>Tells how a client's circuits stand. It sends nothing: the client's own calls have shown it.</summary>
internal sealed class ClientHealthCheck(ApiConnection connection) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var circuits = connection.Health.Circuits;
        var data = circuits.ToDictionary(static circuit => circuit.Key, static circuit => (object)circuit.Value.ToString());
        var worst = circuits.Values.DefaultIfEmpty(CircuitHealth.Closed).Max();
        return Task.FromResult(worst switch
        {
            CircuitHealth.Closed => HealthCheckResult.Healthy(data: data),
            CircuitHealth.HalfOpen => HealthCheckResult.Degraded(Describe(circuits, "tries whether it is back:"), data: data),
            _ => new HealthCheckResult(context.Registration.FailureStatus, Describe(circuits, "sends nothing for a while to:"), data: data),
        });
    }

    private string Describe(IReadOnlyDictionary<string, CircuitHealth> circuits, string what) =>
        $"The client '{connection.Description.Name}' {what} {string.Join(", ", circuits.Where(static circuit => circuit.Value is not CircuitHealth.Closed).Select(static circuit => circuit.Key))}.";
}
