using TypeSpec.ServerVersionsVersioned20210101Preview;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ServerVersionsVersioned20210101Preview.json.</summary>
internal static class ServerVersionsVersioned20210101PreviewScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var server = new ServerVersionsVersioned20210101PreviewClient(new() { BaseAddress = it.Server }).Server;

        it.Sends("Server_Versions_Versioned_withoutApiVersion", () => server.WithoutApiVersionAsync());
        it.Sends("Server_Versions_Versioned_withPathApiVersion", () => server.WithPathApiVersionAsync("2022-12-01-preview"));
        it.Sends("Server_Versions_Versioned_withQueryOldApiVersion", () => server.WithQueryOldApiVersionAsync("2021-01-01-preview"));
        it.Sends("Server_Versions_Versioned_withQueryApiVersion", () => server.WithQueryApiVersionAsync("2022-12-01-preview"));
    }
}
