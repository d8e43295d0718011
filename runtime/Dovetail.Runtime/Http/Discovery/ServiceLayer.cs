using Dovetail.Http.Pipeline;
using Dovetail.Http.Settings;

namespace Dovetail.Http.Discovery;

/// <summary>Finds the instance that an attempt goes to, where the client's address names a service. Circuits, limits and telemetry below are the instance's.</summary>
internal sealed class ServiceLayer : ApiLayer
{
    public override ValueTask<ApiReply> SendAsync(ApiExchange exchange, CancellationToken cancellationToken) =>
        exchange.Service is { } call && exchange.Settings.Services is { } services
            ? FindAndSendAsync(exchange, call, services, cancellationToken)
            : Next.SendAsync(exchange, cancellationToken);

    private async ValueTask<ApiReply> FindAndSendAsync(ApiExchange exchange, ServiceCall call, ServiceDirectory services, CancellationToken cancellationToken)
    {
        var instance = await services.FindAsync(exchange.Description, exchange.Settings, call, cancellationToken).ConfigureAwait(false);
        exchange.MoveTo(new Endpoint(AddressOf(call.Service, instance), call.Service.TakesCredential) { Service = call.Service.Origin }, call.Rest, instance.HostName);
        return await Next.SendAsync(exchange, cancellationToken).ConfigureAwait(false);
    }

    private static Uri AddressOf(Endpoint service, ResolvedEndpoint instance) =>
        new(instance.Address.GetLeftPart(UriPartial.Path).TrimEnd('/') + service.Prefix[service.Root.GetLeftPart(UriPartial.Authority).Length..]);
}
