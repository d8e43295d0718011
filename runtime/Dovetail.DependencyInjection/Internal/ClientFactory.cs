using Dovetail.Http;
using Dovetail.Http.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>Makes a client with the container's clock and logs, and keeps its settings up to date.</summary>
internal static class ClientFactory
{
    public static ClientConnection<TClient> Create<TClient, TOptions>(IServiceProvider services, string name, IConfiguration? section)
        where TClient : class, IApiClient<TClient>
        where TOptions : ApiClientOptions, new()
    {
        var description = TClient.Description;
        var factory = services.GetRequiredService<IOptionsFactory<TOptions>>();
        var options = factory.Create(name);
        if (ReferenceEquals(options.TimeProvider, TimeProvider.System))
        {
            options.TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System;
        }

        options.LoggerFactory ??= services.GetService<ILoggerFactory>();
        var settings = new SettingsSource(SettingsBuilder.Build(description, options));
        if (section is not null)
        {
            var reload = new SettingsReload(settings, () => SettingsBuilder.Build(description, factory.Create(name)), description.Name, options.LoggerFactory);

            // As long as the section: the client is a singleton of the same container.
            ChangeToken.OnChange(section.GetReloadToken, reload.Run);
        }

        return new ClientConnection<TClient>(ApiConnection.Create(description, options, settings));
    }
}
