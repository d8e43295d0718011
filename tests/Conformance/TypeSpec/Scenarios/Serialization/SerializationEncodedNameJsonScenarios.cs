using TypeSpec.SerializationEncodedNameJson;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>SerializationEncodedNameJson.json.</summary>
internal static class SerializationEncodedNameJsonScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var serialization = new SerializationEncodedNameJsonClient(new() { BaseAddress = it.Server }).Serialization;

        it.Sends("Serialization_EncodedName_Json_Property_send", () => serialization.SendPropertyAsync(new() { WireName = true }));
        it.Sends("Serialization_EncodedName_Json_Property_get", () => serialization.GetPropertyAsync());
    }
}
