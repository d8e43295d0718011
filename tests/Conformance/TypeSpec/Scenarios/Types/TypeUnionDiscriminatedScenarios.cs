using TypeSpec.TypeUnionDiscriminated;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeUnionDiscriminated.json.</summary>
internal static class TypeUnionDiscriminatedScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeUnionDiscriminatedClient(new() { BaseAddress = it.Server }).Type;

        it.Sends("Type_Union_Discriminated_Envelope_Object_Default_get", () => type.GetDefaultAsync());
        it.Sends("Type_Union_Discriminated_Envelope_Object_CustomProperties_get", () => type.GetCustomPropertiesAsync());
        it.Sends("Type_Union_Discriminated_NoEnvelope_Default_get", () => type.GetDefault2Async());
        it.Sends("Type_Union_Discriminated_NoEnvelope_CustomDiscriminator_get", () => type.GetCustomDiscriminatorAsync());
    }
}
