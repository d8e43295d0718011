using TypeSpec.TypeEnumExtensible;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeEnumExtensible.json.</summary>
internal static class TypeEnumExtensibleScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeEnumExtensibleClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips(
            "Type_Enum_Extensible_String_getKnownValue", "Type_Enum_Extensible_String_putKnownValue",
            () => type.GetStringKnownValueAsync(), value => type.PutStringKnownValueAsync(value));
        it.RoundTrips(
            "Type_Enum_Extensible_String_getUnknownValue", "Type_Enum_Extensible_String_putUnknownValue",
            () => type.GetStringUnknownValueAsync(), value => type.PutStringUnknownValueAsync(value));
    }
}
