using TypeSpec.ParametersBodyOptionality;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ParametersBodyOptionality.json.</summary>
internal static class ParametersBodyOptionalityScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var parameters = new ParametersBodyOptionalityClient(new() { BaseAddress = it.Server }).Parameters;

        it.Sends("Parameters_BodyOptionality_requiredExplicit", () => parameters.RequiredExplicitAsync(new() { Name = "foo" }));
        it.Sends("Parameters_BodyOptionality_requiredImplicit", () => parameters.RequiredImplicitAsync(new() { Name = "foo" }));
        it.Does("Parameters_BodyOptionality_OptionalExplicit", async () =>
        {
            await parameters.OptionalExplicitSetAsync(new() { Name = "foo" });
            await parameters.OptionalExplicitOmitAsync();
        });
    }
}
