using TypeSpec.TypeModelInheritanceNestedDiscriminator;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeModelInheritanceNestedDiscriminator.json.</summary>
internal static class TypeModelInheritanceNestedDiscriminatorScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeModelInheritanceNestedDiscriminatorClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips(
            "Type_Model_Inheritance_NestedDiscriminator_getModel", "Type_Model_Inheritance_NestedDiscriminator_putModel",
            () => type.GetModelAsync(), value => type.PutModelAsync(value));
        it.RoundTrips(
            "Type_Model_Inheritance_NestedDiscriminator_getRecursiveModel", "Type_Model_Inheritance_NestedDiscriminator_putRecursiveModel",
            () => type.GetRecursiveModelAsync(), value => type.PutRecursiveModelAsync(value));
        it.Sends("Type_Model_Inheritance_NestedDiscriminator_getMissingDiscriminator", () => type.GetMissingDiscriminatorAsync());
        it.Sends("Type_Model_Inheritance_NestedDiscriminator_getWrongDiscriminator", () => type.GetWrongDiscriminatorAsync());
    }
}
