using Dovetail.DependencyInjection.Internal;
using Dovetail.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dovetail.DependencyInjection;

/// <summary>Registers clients. Each generated <c>AddXClient</c> calls it.</summary>
public static class ApiClientServices
{
    /// <summary>
    /// Adds a client and its interface as singletons. Its options are bound to the section and checked when the host starts, or else when the client is first asked for;
    /// a changed section is read again, and its credential, addresses, timeouts and limits hold from the next call on, without a connection being dropped.
    /// </summary>
    /// <typeparam name="TInterface">The client's interface.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="section">
    /// The section: BaseAddress, Servers, Credential, and the blocks of the options (Timeouts, Retry, RateLimit, Operations and so on). Null: there is none.
    /// </param>
    /// <param name="configure">Sets what the section does not; it goes before it.</param>
    /// <returns>Goes on with the client.</returns>
    public static ApiClientBuilder Add<TInterface, TClient, TOptions>(IServiceCollection services, IConfiguration? section, Action<TOptions>? configure = null)
        where TInterface : class
        where TClient : class, TInterface, IApiClient<TClient>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider => ClientFactory.Create<TClient, TOptions>(provider, Options.DefaultName, section));
        services.TryAddSingleton(static provider => provider.GetRequiredService<ClientConnection<TClient>>().Client);
        services.TryAddSingleton<TInterface>(static provider => provider.GetRequiredService<TClient>());
        return AddOptions<TClient, TOptions>(
            services, Options.DefaultName, section, configure, static provider => provider.GetRequiredService<ClientConnection<TClient>>().Connection);
    }

    /// <summary>Adds a client and its interface as keyed singletons, beside others of the same API. They share nothing.</summary>
    /// <typeparam name="TInterface">The client's interface.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <typeparam name="TOptions">Its options.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="name">The key, and the name of its options.</param>
    /// <param name="section">The section; null: there is none.</param>
    /// <param name="configure">Sets what the section does not; it goes before it.</param>
    /// <returns>Goes on with the client.</returns>
    public static ApiClientBuilder AddKeyed<TInterface, TClient, TOptions>(IServiceCollection services, string name, IConfiguration? section, Action<TOptions>? configure = null)
        where TInterface : class
        where TClient : class, TInterface, IApiClient<TClient>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        services.TryAddKeyedSingleton(name, (provider, _) => ClientFactory.Create<TClient, TOptions>(provider, name, section));
        services.TryAddKeyedSingleton(name, static (provider, key) => provider.GetRequiredKeyedService<ClientConnection<TClient>>(key).Client);
        services.TryAddKeyedSingleton<TInterface>(name, static (provider, key) => provider.GetRequiredKeyedService<TClient>(key));
        return AddOptions<TClient, TOptions>(services, name, section, configure, provider => provider.GetRequiredKeyedService<ClientConnection<TClient>>(name).Connection);
    }

    private static ApiClientBuilder AddOptions<TClient, TOptions>(
        IServiceCollection services, string name, IConfiguration? section, Action<TOptions>? configure, Func<IServiceProvider, ApiConnection> connection)
        where TClient : class, IApiClient<TClient>
        where TOptions : ApiClientOptions, new()
    {
        var options = services.AddOptions<TOptions>(name);
        services.TryAddSingleton<DiscoveredEndpoints>();
        options.Configure<IServiceProvider>(static (bound, provider) => bound.EndpointResolver ??= DiscoveredEndpoints.Of(provider));
        if (section is not null)
        {
            options.Configure(bound => SectionReader.Apply(section, bound));
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddSingleton<IValidateOptions<TOptions>>(new ClientOptionsValidator<TOptions>(TClient.Description, name, section));
        options.ValidateOnStart();
        return new ApiClientBuilder(
            services,
            name,
            TClient.Description,
            connection,
            configureWithServices => options.Configure<IServiceProvider>((bound, provider) => configureWithServices(provider, bound)));
    }
}
