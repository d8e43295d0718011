using TypeSpec.ParametersPath;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ParametersPath.json.</summary>
internal static class ParametersPathScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var parameters = new ParametersPathClient(new() { BaseAddress = it.Server }).Parameters;

        it.Sends("Parameters_Path_normal", () => parameters.NormalAsync("foo"));
        it.Leaves("Parameters_Path_optional", "OpenAPI has no optional path parameters: the document has `/optional{name}`, whose slash is part of the expansion");
    }
}
