using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dovetail.Http.Settings;

namespace Dovetail.Http.Discovery;

/// <summary>
/// Finds the instances of services, and remembers them: a link that an instance gives to itself is the service's own. One for each resolver, so that settings that are read again
/// know what was found before.
/// </summary>
internal sealed class ServiceDirectory
{
    // Of services and of instances: what is forgotten is found again, only a link to it is no longer followed.
    private const int Most = 1_000;

    private static readonly ConditionalWeakTable<IEndpointResolver, ServiceDirectory> Directories = [];

    private readonly ConcurrentDictionary<(Origin Service, Origin Instance), bool> _instances = new();
    private readonly IEndpointResolver _resolver;

    private ServiceDirectory(IEndpointResolver resolver) => _resolver = resolver;

    public static ServiceDirectory? Of(IEndpointResolver? resolver) => resolver is null ? null : Directories.GetValue(resolver, static key => new ServiceDirectory(key));

    /// <summary>Whether that is an instance of the service.</summary>
    public bool Has(Origin service, Origin instance) => _instances.ContainsKey((service, instance));

    /// <exception cref="ApiConnectionException">There is no instance, or it can not be found.</exception>
    /// <exception cref="ApiConfigurationException">The instance must not be called.</exception>
    public async ValueTask<ResolvedEndpoint> FindAsync(ApiDescription description, ApiSettings settings, ServiceCall call, CancellationToken cancellationToken)
    {
        var service = call.Service;
        var found = await ResolveAsync(service, cancellationToken).ConfigureAwait(false)
            ?? throw NotFound($"The service '{service.Root.Host}' has no instance now.", null);
        var isDowngrade = service.Address.Scheme == Uri.UriSchemeHttps && found.Address.Scheme == Uri.UriSchemeHttp && !settings.AllowInsecureHttp;
        if ((isDowngrade ? "is http, and https was asked for." : new BaseAddressRules(settings.AllowInsecureHttp, FindsServices: false).Check(found.Address)) is { } fault)
        {
            throw new ApiConfigurationException(description.Name, [$"The service '{service.Root.Host}' was found at {RootOf(found.Address)}, which {fault}"]);
        }

        Remember(service.Origin, Origin.Of(found.Address));
        return found;
    }

    // A resolver is the user's or the host's: whatever it throws, no connection came about.
    private async ValueTask<ResolvedEndpoint?> ResolveAsync(Endpoint service, CancellationToken cancellationToken)
    {
        try
        {
            return await _resolver.ResolveAsync(service.Root, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not ApiException && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw NotFound($"The service '{service.Root.Host}' could not be found.", e);
        }
    }

    // Nothing was sent, so that even what is not idempotent may be tried again.
    private static ApiConnectionException NotFound(string message, Exception? cause) => new(message, cause) { Reason = HttpRequestError.NameResolutionError };

    private void Remember(Origin service, Origin instance)
    {
        if (_instances.ContainsKey((service, instance)))
        {
            return;
        }

        if (_instances.Count >= Most)
        {
            _instances.Clear();
        }

        _instances[(service, instance)] = true;
    }

    private static string RootOf(Uri address) => address.IsAbsoluteUri ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : "(no URL)";
}
