using Dovetail.AspNetCore.Internal;
using Dovetail.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dovetail.AspNetCore;

/// <summary>Maps endpoints that receive webhooks. What is generated calls it: <c>app.MapShopWebhooks("/webhooks/shop", hooks => …)</c>.</summary>
public static class WebhookEndpoints
{
    /// <summary>
    /// Maps an endpoint. Options come from the section, then from <paramref name="configure"/>; clock, log and replay store from the services, where they are registered. A
    /// pattern with <c>{event}</c> says which event a request is.
    /// </summary>
    /// <typeparam name="THandlers">The handlers of the API.</typeparam>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="pattern">The route's pattern.</param>
    /// <param name="methods">The methods that the sender uses.</param>
    /// <param name="handlers">The handlers, still empty.</param>
    /// <param name="configure">Sets the handlers, and what the configuration does not.</param>
    /// <param name="section">Where the settings are; <c>Webhooks:</c> and the API's name by default. Secrets that change there hold from the next request on.</param>
    /// <returns>The endpoint, for conventions.</returns>
    /// <exception cref="ApiConfigurationException">It could not work: there is no secret, no scheme, no handler, or no way to tell an event from others.</exception>
    public static IEndpointConventionBuilder Map<THandlers>(
        IEndpointRouteBuilder endpoints, string pattern, IEnumerable<string> methods, THandlers handlers, Action<THandlers> configure, IConfiguration? section = null)
        where THandlers : WebhookHandlers
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(handlers);
        ArgumentNullException.ThrowIfNull(configure);
        var services = endpoints.ServiceProvider;
        var options = handlers.Options;
        options.LoggerFactory = services.GetService<ILoggerFactory>();
        options.TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System;
        options.ReplayStore = services.GetService<IWebhookReplayStore>();
        var settings = new WebhookSection(section ?? services.GetService<IConfiguration>()?.GetSection($"Webhooks:{handlers.Name}"));
        settings.Apply(options);
        configure(handlers);
        var dispatcher = handlers.Build(settings.Failures);
        SecretReload.Follow(settings, options, dispatcher);
        return endpoints.MapMethods(pattern, methods, new WebhookEndpoint(dispatcher).InvokeAsync).WithDisplayName($"{handlers.Name} webhooks");
    }
}
