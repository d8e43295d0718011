namespace Dovetail;

/// <summary>
/// Finds an instance of a service by the service's name, for each attempt of a call: <c>https+http://shop</c>. Dovetail.DependencyInjection has one over
/// Microsoft.Extensions.ServiceDiscovery. Safe for any number of calls at once.
/// </summary>
public interface IEndpointResolver
{
    /// <summary>Finds an instance.</summary>
    /// <param name="service">Scheme and name of the service, as the client's address has them; schemes in the order of preference are joined by <c>+</c>.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The instance; null where there is none now. A retry asks again, so that it may get another one.</returns>
    /// <remarks>What it throws ends the attempt as an <see cref="ApiConnectionException"/>.</remarks>
    ValueTask<ResolvedEndpoint?> ResolveAsync(Uri service, CancellationToken cancellationToken);
}
