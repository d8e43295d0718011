using TypeSpec.TypeModelInheritanceNotDiscriminated;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeModelInheritanceNotDiscriminated.json.</summary>
internal static class TypeModelInheritanceNotDiscriminatedScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeModelInheritanceNotDiscriminatedClient(new() { BaseAddress = it.Server }).Type;

        it.Sends("Type_Model_Inheritance_NotDiscriminated_postValid", () => type.CreateValidAsync(new() { Name = "abc", Age = 32, Smart = true }));
        it.RoundTrips(
            "Type_Model_Inheritance_NotDiscriminated_getValid", "Type_Model_Inheritance_NotDiscriminated_putValid",
            () => type.GetValidAsync(), value => type.PutValidAsync(value));
    }
}
