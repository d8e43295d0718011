using TypeSpec.ParametersSpread;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ParametersSpread.json.</summary>
internal static class ParametersSpreadScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var parameters = new ParametersSpreadClient(new() { BaseAddress = it.Server }).Parameters;

        it.Sends("Parameters_Spread_Model_spreadAsRequestBody", () => parameters.ModelSpreadAsRequestBodyAsync(new() { Name = "foo" }));
        it.Sends("Parameters_Spread_Model_spreadCompositeRequestOnlyWithBody", () => parameters.ModelSpreadCompositeRequestOnlyWithBodyAsync(new() { Name = "foo" }));
        it.Sends("Parameters_Spread_Model_spreadCompositeRequestWithoutBody", () => parameters.ModelSpreadCompositeRequestWithoutBodyAsync("foo", "bar"));
        it.Sends("Parameters_Spread_Model_spreadCompositeRequest", () => parameters.ModelSpreadCompositeRequestAsync("foo", "bar", new() { Name = "foo" }));
        it.Sends("Parameters_Spread_Model_spreadCompositeRequestMix", () => parameters.ModelSpreadCompositeRequestMixAsync("foo", "bar", new() { Prop = "foo" }));
        it.Sends("Parameters_Spread_Alias_spreadAsRequestBody", () => parameters.AliasSpreadAsRequestBodyAsync(new() { Name = "foo" }));
        it.Sends("Parameters_Spread_Alias_spreadAsRequestParameter", () => parameters.AliasSpreadAsRequestAsync("1", "bar", new() { Name = "foo" }));
        it.Sends(
            "Parameters_Spread_Alias_spreadWithMultipleParameters",
            () => parameters.AliasSpreadWithMultipleParametersAsync("1", "bar", new() { RequiredString = "foo", OptionalInt = 1,
                RequiredIntList = [1, 2], OptionalStringList = ["foo", "bar"] }));
        it.Sends("Parameters_Spread_Alias_spreadParameterWithInnerModel", () => parameters.AliasSpreadParameterWithInnerModelAsync("1", "bar", new() { Name = "foo" }));
        it.Sends(
            "Parameters_Spread_Alias_spreadParameterWithInnerAlias",
            () => parameters.AliasSpreadParameterWithInnerAliasAsync("1", "bar", new() { Name = "foo", Age = 1 }));
    }
}
