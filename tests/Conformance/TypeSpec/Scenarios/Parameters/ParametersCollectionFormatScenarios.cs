using TypeSpec.ParametersCollectionFormat;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>ParametersCollectionFormat.json.</summary>
internal static class ParametersCollectionFormatScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var parameters = new ParametersCollectionFormatClient(new() { BaseAddress = it.Server }).Parameters;

        it.Sends("Parameters_CollectionFormat_Query_multi", () => parameters.QueryMultiAsync(["blue", "red", "green"]));
        it.Sends("Parameters_CollectionFormat_Query_csv", () => parameters.QueryCsvAsync(["blue", "red", "green"]));
        it.Sends("Parameters_CollectionFormat_Query_ssv", () => parameters.QuerySsvAsync(["blue", "red", "green"]));
        it.Sends("Parameters_CollectionFormat_Query_pipes", () => parameters.QueryPipesAsync(["blue", "red", "green"]));
        it.Sends("Parameters_CollectionFormat_Header_csv", () => parameters.HeaderCsvAsync(["blue", "red", "green"]));
    }
}
