using TypeSpec.ServerPathSingle;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ServerPathSingle.json.</summary>
internal static class ServerPathSingleScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var server = new ServerPathSingleClient(new() { BaseAddress = it.Server }).Server;

        it.Sends("Server_Path_Single_myOp", () => server.MyOpAsync());
    }
}
