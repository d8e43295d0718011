using Dovetail.Health;
using Dovetail.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>Tells how a client's circuits stand. It sends nothing, unless there is a probe: the client's own calls have shown it.</summary>
internal sealed class ClientHealthCheck(ApiConnection connection, Func<CancellationToken, Task>? probe = null) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (probe is not null)
        {
            try
            {
                await probe(cancellationToken).ConfigureAwait(false);
            }
            catch (ApiException e)
            {
                return new HealthCheckResult(context.Registration.FailureStatus, $"The client '{connection.Description.Name}' could not make its call: {e.Message}", e);
            }
        }

        return Tell(context);
    }

    private HealthCheckResult Tell(HealthCheckContext context)
    {
        var circuits = connection.Health.Circuits;
        var data = circuits.ToDictionary(static circuit => circuit.Key, static circuit => (object)circuit.Value.ToString());
        var worst = circuits.Values.DefaultIfEmpty(CircuitHealth.Closed).Max();
        return worst switch
        {
            CircuitHealth.Closed => HealthCheckResult.Healthy(data: data),
            CircuitHealth.HalfOpen => HealthCheckResult.Degraded(Describe(circuits, "tries whether it is back:"), data: data),
            _ => new HealthCheckResult(context.Registration.FailureStatus, Describe(circuits, "sends nothing for a while to:"), data: data),
        };
    }

    private string Describe(IReadOnlyDictionary<string, CircuitHealth> circuits, string what) =>
        $"The client '{connection.Description.Name}' {what} "
        + $"{string.Join(", ", circuits.Where(static circuit => circuit.Value is not CircuitHealth.Closed).Select(static circuit => circuit.Key))}.";
}
