using TypeSpec.TypeModelInheritanceEnumDiscriminator;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeModelInheritanceEnumDiscriminator.json.</summary>
internal static class TypeModelInheritanceEnumDiscriminatorScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeModelInheritanceEnumDiscriminatorClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips(
            "Type_Model_Inheritance_EnumDiscriminator_getExtensibleModel", "Type_Model_Inheritance_EnumDiscriminator_putExtensibleModel",
            () => type.GetExtensibleModelAsync(), value => type.PutExtensibleModelAsync(value));
        it.RoundTrips(
            "Type_Model_Inheritance_EnumDiscriminator_getFixedModel", "Type_Model_Inheritance_EnumDiscriminator_putFixedModel",
            () => type.GetFixedModelAsync(), value => type.PutFixedModelAsync(value));
        it.Sends("Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelMissingDiscriminator", () => type.GetExtensibleModelMissingDiscriminatorAsync());
        it.Sends("Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelWrongDiscriminator", () => type.GetExtensibleModelWrongDiscriminatorAsync());
        it.Sends("Type_Model_Inheritance_EnumDiscriminator_getFixedModelMissingDiscriminator", () => type.GetFixedModelMissingDiscriminatorAsync());
        it.Sends("Type_Model_Inheritance_EnumDiscriminator_getFixedModelWrongDiscriminator", () => type.GetFixedModelWrongDiscriminatorAsync());
    }
}
