using System.Text.Json;
using TypeSpec.TypeModelEmpty;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeModelEmpty.json.</summary>
internal static class TypeModelEmptyScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeModelEmptyClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips("Type_Model_Empty_getEmpty", "Type_Model_Empty_putEmpty", () => type.GetEmptyAsync(), value => type.PutEmptyAsync(value));
        it.Sends("Type_Model_Empty_postRoundTripEmpty", () => type.PostRoundTripEmptyAsync(new Dictionary<string, JsonElement>()));
    }
}
