using Microsoft.Extensions.DependencyInjection;

namespace Dovetail.DependencyInjection;

/// <summary>Goes on with a client that was registered.</summary>
public sealed class ApiClientBuilder
{
    private readonly Action<Action<IServiceProvider, ApiClientOptions>> _configure;

    internal ApiClientBuilder(IServiceCollection services, string name, Action<Action<IServiceProvider, ApiClientOptions>> configure)
    {
        Services = services;
        Name = name;
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
}
