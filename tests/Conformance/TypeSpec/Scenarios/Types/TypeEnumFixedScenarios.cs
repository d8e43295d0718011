using TypeSpec.TypeEnumFixed;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeEnumFixed.json.</summary>
internal static class TypeEnumFixedScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeEnumFixedClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips(
            "Type_Enum_Fixed_String_getKnownValue", "Type_Enum_Fixed_String_putKnownValue",
            () => type.GetStringKnownValueAsync(), value => type.PutStringKnownValueAsync(value));
        it.Fails<ApiResponseException>("Type_Enum_Fixed_String_putUnknownValue", async () => await type.PutStringUnknownValueAsync(OpenEnum<DaysOfWeekEnum>.Unknown("Weekend")));
    }
}
