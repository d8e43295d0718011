using Dovetail.Http.Settings;

namespace Dovetail.Http.Discovery;

/// <summary>A call to a service, whose instance is found for each attempt.</summary>
/// <param name="Service">The address with the service's name.</param>
/// <param name="Rest">Path and query after that address.</param>
internal sealed record ServiceCall(Endpoint Service, string Rest);
