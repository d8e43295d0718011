using TypeSpec.ParametersQuery;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ParametersQuery.json.</summary>
internal static class ParametersQueryScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var parameters = new ParametersQueryClient(new() { BaseAddress = it.Server }).Parameters;

        it.Sends("Parameters_Query_Constant_post", () => parameters.CreateConstantAsync("constantValue"));
    }
}
