using TypeSpec.ServerVersionsNotVersioned;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ServerVersionsNotVersioned.json.</summary>
internal static class ServerVersionsNotVersionedScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var server = new ServerVersionsNotVersionedClient(new() { BaseAddress = it.Server }).Server;

        it.Sends("Server_Versions_NotVersioned_withoutApiVersion", () => server.WithoutApiVersionAsync());
        it.Sends("Server_Versions_NotVersioned_withPathApiVersion", () => server.WithPathApiVersionAsync("v1.0"));
        it.Sends("Server_Versions_NotVersioned_withQueryApiVersion", () => server.WithQueryApiVersionAsync("v1.0"));
    }
}
