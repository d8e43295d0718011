using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.ServiceDiscovery;

namespace Dovetail.DependencyInjection.Internal;

/// <summary>The instances that Microsoft.Extensions.ServiceDiscovery finds, one after the other. It keeps and renews what it found.</summary>
internal sealed class DiscoveredEndpoints(ServiceEndpointResolver services, IOptions<ServiceDiscoveryOptions> options) : IEndpointResolver
{
    private uint _next;

    /// <summary>The resolver that the host registered, or else that of its service discovery; null where it has neither. One for all clients of the host.</summary>
    public static IEndpointResolver? Of(IServiceProvider services) =>
        services.GetService<IEndpointResolver>() ?? (services.GetService<ServiceEndpointResolver>() is null ? null : services.GetRequiredService<DiscoveredEndpoints>());

    public async ValueTask<ResolvedEndpoint?> ResolveAsync(Uri service, CancellationToken cancellationToken)
    {
        var found = await services.GetEndpointsAsync(service.GetLeftPart(UriPartial.Authority), cancellationToken).ConfigureAwait(false);
        if (found.Endpoints.Count == 0)
        {
            return null;
        }

        var endpoint = found.Endpoints[(int)(Interlocked.Increment(ref _next) % (uint)found.Endpoints.Count)];
        return new ResolvedEndpoint(AddressOf(endpoint.EndPoint, service), endpoint.Features.Get<IHostNameFeature>()?.HostName);
    }

    private Uri AddressOf(EndPoint endpoint, Uri service) => endpoint switch
    {
        UriEndPoint address => address.Uri,
        DnsEndPoint dns => AddressOf(dns.Host, dns.Port, service),
        IPEndPoint ip => AddressOf(ip.Address.ToString(), ip.Port, service),
        _ => throw new NotSupportedException($"An endpoint of the kind {endpoint.GetType().Name} is not called by HTTP."),
    };

    // Without a port, that of the service's address or of the scheme.
    private Uri AddressOf(string host, int port, Uri service) =>
        new UriBuilder(SchemeOf(service), host, port > 0 ? port : service is { IsDefaultPort: false, Port: > 0 } ? service.Port : -1).Uri;

    private string SchemeOf(Uri service)
    {
        var schemes = service.Scheme.Split('+');
        var allowed = options.Value;
        return allowed.AllowAllSchemes ? schemes[0] : schemes.FirstOrDefault(scheme => allowed.AllowedSchemes.Contains(scheme, StringComparer.OrdinalIgnoreCase)) ?? schemes[0];
    }
}
