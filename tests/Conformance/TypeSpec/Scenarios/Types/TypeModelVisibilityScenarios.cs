using TypeSpec.TypeModelVisibility;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeModelVisibility.json.</summary>
internal static class TypeModelVisibilityScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeModelVisibilityClient(new() { BaseAddress = it.Server }).Type;

        it.Sends("Type_Model_Visibility_putModel", () => type.PutModelAsync(new() { CreateProp = ["foo", "bar"], UpdateProp = [1, 2] }));
        it.Sends("Type_Model_Visibility_patchModel", () => type.PatchModelAsync(new() { UpdateProp = [1, 2] }));
        it.Sends("Type_Model_Visibility_postModel", () => type.PostModelAsync(new() { CreateProp = ["foo", "bar"] }));
        it.Sends("Type_Model_Visibility_deleteModel", () => type.DeleteModelAsync(new() { DeleteProp = true }));
    }
}
