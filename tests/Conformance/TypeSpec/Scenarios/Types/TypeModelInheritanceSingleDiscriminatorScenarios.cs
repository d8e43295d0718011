using TypeSpec.TypeModelInheritanceSingleDiscriminator;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeModelInheritanceSingleDiscriminator.json.</summary>
internal static class TypeModelInheritanceSingleDiscriminatorScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeModelInheritanceSingleDiscriminatorClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips(
            "Type_Model_Inheritance_SingleDiscriminator_getModel", "Type_Model_Inheritance_SingleDiscriminator_putModel",
            () => type.GetModelAsync(), value => type.PutModelAsync(value));
        it.RoundTrips(
            "Type_Model_Inheritance_SingleDiscriminator_getRecursiveModel", "Type_Model_Inheritance_SingleDiscriminator_putRecursiveModel",
            () => type.GetRecursiveModelAsync(), value => type.PutRecursiveModelAsync(value));
        it.Sends("Type_Model_Inheritance_SingleDiscriminator_getMissingDiscriminator", () => type.GetMissingDiscriminatorAsync());
        it.Sends("Type_Model_Inheritance_SingleDiscriminator_getWrongDiscriminator", () => type.GetWrongDiscriminatorAsync());
        it.Sends("Type_Model_Inheritance_SingleDiscriminator_getLegacyModel", () => type.GetLegacyModelAsync());
    }
}
