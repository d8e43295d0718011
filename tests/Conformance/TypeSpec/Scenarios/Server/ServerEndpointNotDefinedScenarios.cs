using TypeSpec.ServerEndpointNotDefined;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ServerEndpointNotDefined.json.</summary>
internal static class ServerEndpointNotDefinedScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var server = new ServerEndpointNotDefinedClient(new() { BaseAddress = it.Server }).Server;

        it.Sends("Server_Endpoint_NotDefined_valid", () => server.ValidAsync());
    }
}
