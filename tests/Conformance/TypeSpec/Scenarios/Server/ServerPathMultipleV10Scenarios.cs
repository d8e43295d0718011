using TypeSpec.ServerPathMultipleV10;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ServerPathMultipleV10.json.</summary>
internal static class ServerPathMultipleV10Scenarios
{
    public static void Add(ScenarioGroup it)
    {
        var standard = new ServerPathMultipleV10Client(new() { BaseAddress = new(it.Server, "server/path/multiple/v1.0") }).Default;

        it.Sends("Server_Path_Multiple_withOperationPathParam", () => standard.WithOperationPathParamAsync("test"));
    }
}
