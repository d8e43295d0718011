using Dovetail.DependencyInjection.Internal;
using Dovetail.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dovetail.DependencyInjection;

/// <summary>Goes on with a client that was registered.</summary>
public sealed class ApiClientBuilder
{
    private readonly ApiDescription _description;
    private readonly Func<IServiceProvider, ApiConnection> _connection;
    private readonly Action<Action<IServiceProvider, ApiClientOptions>> _configure;

    internal ApiClientBuilder(
        IServiceCollection services, string name, ApiDescription description, Func<IServiceProvider, ApiConnection> connection, Action<Action<IServiceProvider, ApiClientOptions>> configure)
    {
        Services = services;
        Name = name;
        _description = description;
        _connection = connection;
        _configure = configure;
    }

    /// <summary>The services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The name of the client's options; empty for a client without a key.</summary>
    public string Name { get; }

    /// <summary>Sets options that need services: a handler, a credential that asks a vault.</summary>
    /// <param name="configure">Sets them; runs after the section was bound, and again when that changes.</param>
    /// <returns>The same builder.</returns>
    public ApiClientBuilder Configure(Action<IServiceProvider, ApiClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _configure(configure);
        return this;
    }

    /// <summary>
    /// Adds a health check that sends nothing: it tells how the client's circuit breakers stand after the calls that the application made.
    /// Healthy while all are closed, degraded while one tries whether its server is back, and the failure status while one is open.
    /// </summary>
    /// <param name="name">The check's name; the client's by default, <c>Shop</c> or <c>Shop:key</c>.</param>
    /// <param name="failureStatus">What an open circuit is. Degraded by default: that a service of others is down is seldom a reason to restart one's own.</param>
    /// <param name="tags">The check's tags.</param>
    /// <returns>The same builder.</returns>
    public ApiClientBuilder AddHealthCheck(string? name = null, HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null)
    {
        var connection = _connection;
        name ??= Name.Length == 0 ? _description.Name : $"{_description.Name}:{Name}";
        Services.AddHealthChecks().Add(new HealthCheckRegistration(name, provider => new ClientHealthCheck(connection(provider)), failureStatus, tags));
        return this;
    }
}
