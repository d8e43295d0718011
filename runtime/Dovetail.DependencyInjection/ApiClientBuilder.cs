using Dovetail.DependencyInjection.Internal;
using Dovetail.Http;
using Microsoft.Extensions.Caching.Distributed;
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
        IServiceCollection services,
        string name,
        ApiDescription description,
        Func<IServiceProvider, ApiConnection> connection,
        Action<Action<IServiceProvider, ApiClientOptions>> configure)
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
    /// Sends with clients of <see cref="IHttpClientFactory"/>: with their handlers, primary handler and default headers, those of <c>ConfigureHttpClientDefaults</c> among them.
    /// Retries, limits, circuits and tokens stay the client's own, and so do its timeouts, unless the factory's client has one other than 100 seconds.
    /// A handler there that tries a request again is warned of when the host starts, unless the client's retries are off.
    /// </summary>
    /// <param name="name">The name of the factory's client; the API's by default, <c>Shop</c>.</param>
    /// <returns>The same builder.</returns>
    public ApiClientBuilder UseHttpClientFactory(string? name = null)
    {
        name ??= _description.Name;
        Services.AddHttpClient(name);
        var retries = new ForeignRetries(_description.Name, name);
        return Configure((services, options) =>
        {
            options.HttpMessageHandler = new FactoryHandler(services.GetRequiredService<IHttpClientFactory>(), name);
            retries.Warn(services, options.Retry);
        });
    }

    /// <summary>Keeps the client's responses in the <see cref="IDistributedCache"/> among the services. Whether any are kept, <see cref="ApiClientOptions.Cache"/> says.</summary>
    /// <returns>The same builder.</returns>
    public ApiClientBuilder UseDistributedCache() =>
        Configure(static (services, options) => options.CacheStore = new DistributedResponseStore(services.GetRequiredService<IDistributedCache>()));

    /// <summary>
    /// Adds a health check that sends nothing: it tells how the client's circuit breakers stand after the calls that the application made.
    /// Healthy while all are closed, degraded while one tries whether its server is back, and the failure status while one is open.
    /// </summary>
    /// <param name="name">The check's name; the client's by default, <c>Shop</c> or <c>Shop:key</c>.</param>
    /// <param name="failureStatus">What an open circuit is. Degraded by default: that a service of others is down is seldom a reason to restart one's own.</param>
    /// <param name="tags">The check's tags.</param>
    /// <returns>The same builder.</returns>
    public ApiClientBuilder AddHealthCheck(string? name = null, HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null) =>
        Add(static connection => new ClientHealthCheck(connection), name, failureStatus, tags);

    /// <summary>
    /// Adds a health check that makes a call of your choice, and then tells how the circuit breakers stand, as the check without a call does. The call is made once, whatever the
    /// circuits say, and changes nothing in them: looking does not break anything.
    /// </summary>
    /// <typeparam name="TClient">The client that was registered.</typeparam>
    /// <param name="probe">Makes a call that costs little. The failure status where it throws an <see cref="ApiException"/>.</param>
    /// <param name="name">The check's name; the client's by default, <c>Shop</c> or <c>Shop:key</c>.</param>
    /// <param name="failureStatus">What a failed call and an open circuit are. Degraded by default.</param>
    /// <param name="tags">The check's tags.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">It is another client that was registered.</exception>
    public ApiClientBuilder AddHealthCheck<TClient>(
        Func<TClient, CancellationToken, Task> probe, string? name = null, HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null)
        where TClient : class, IApiClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(probe);
        if (!ReferenceEquals(TClient.Description, _description))
        {
            throw new ArgumentException($"'{_description.Name}' was registered, and the probe is for '{TClient.Description.Name}'.", nameof(probe));
        }

        return Add(connection => new ClientHealthCheck(connection, cancellationToken => probe(ViewOf<TClient>(connection), cancellationToken)), name, failureStatus, tags);
    }

    private static TClient ViewOf<TClient>(ApiConnection connection)
        where TClient : class, IApiClient<TClient> =>
        TClient.Create(connection.With(static view => (view.CircuitBreaker, view.Retry) = (new() { Enabled = false }, new() { Enabled = false })));

    private ApiClientBuilder Add(Func<ApiConnection, IHealthCheck> check, string? name, HealthStatus failureStatus, IEnumerable<string>? tags)
    {
        var connection = _connection;
        name ??= Name.Length == 0 ? _description.Name : $"{_description.Name}:{Name}";
        Services.AddHealthChecks().Add(new HealthCheckRegistration(name, provider => check(connection(provider)), failureStatus, tags));
        return this;
    }
}
