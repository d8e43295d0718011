namespace Dovetail.Http.Settings;

/// <summary>Finds where a call goes: to the server that its caller names, else to that of its operation, else to the client's.</summary>
internal readonly struct ServerResolver(ApiDescription description, ApiSettings settings)
{
    /// <exception cref="ApiConfigurationException">The server can not be called.</exception>
    public Endpoint Resolve(ApiServer? ofCaller, ApiServer? ofOperation) => (ofCaller, ofOperation) switch
    {
        ({ } server, _) => Resolve(server, ReferenceEquals(server, ofOperation) || description.Declares(server)),
        (null, { } server) => settings.EndpointOf(server, this),
        _ => settings.Endpoint,
    };

    internal Endpoint Resolve(ApiServer server, bool isDeclared)
    {
        if (settings.Servers.TryGetValue(server.Name, out var mapped))
        {
            return new Endpoint(mapped, TakesCredential: true);
        }

        if (!Uri.TryCreate(settings.Endpoint.Address, server.Url, out var address))
        {
            throw Fault(server, "It is not a URL.");
        }

        return settings.AddressRules.Check(address) is { } fault
            ? throw Fault(server, $"Its address {fault}")
            : new Endpoint(address, Trusts(Origin.Of(address), isDeclared));
    }

    // A declared server with variables is trusted with any values: ServerTemplate keeps them in their parts.
    private bool Trusts(Origin origin, bool isDeclared) => settings.Trusted.Contains(origin) || (isDeclared && !settings.IsRelocated);

    private ApiConfigurationException Fault(ApiServer server, string fault) =>
        new(description.Name, [$"The server '{server.Name}' can not be called. {fault} (Servers:{server.Name} takes an address in its place.)"]);
}
