using TypeSpec.ParametersBasic;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ParametersBasic.json.</summary>
internal static class ParametersBasicScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var parameters = new ParametersBasicClient(new() { BaseAddress = it.Server }).Parameters;

        it.Sends("Parameters_Basic_ExplicitBody_simple", () => parameters.ExplicitBodySimpleAsync(new() { Name = "foo" }));
        it.Sends("Parameters_Basic_ImplicitBody_simple", () => parameters.ImplicitBodySimpleAsync(new() { Name = "foo" }));
    }
}
