using TypeSpec.TypeModelInheritanceRecursive;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeModelInheritanceRecursive.json.</summary>
internal static class TypeModelInheritanceRecursiveScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeModelInheritanceRecursiveClient(new() { BaseAddress = it.Server }).Type;

        it.Sends(
            "Type_Model_Inheritance_Recursive_put",
            () => type.PutAsync(new() { Level = 0, ExtensionValue = [new() { Level = 1, ExtensionValue = [new() { Level = 2 }] }, new() { Level = 1 }] }));
        it.RoundTrips("Type_Model_Inheritance_Recursive_get", "Type_Model_Inheritance_Recursive_put", () => type.GetAsync(), value => type.PutAsync(value));
    }
}
