using TypeSpec.TypeModelUsage;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeModelUsage.json.</summary>
internal static class TypeModelUsageScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeModelUsageClient(new() { BaseAddress = it.Server }).Type;

        it.Sends("Type_Model_Usage_input", () => type.InputAsync(new() { RequiredProp = "example-value" }));
        it.Sends("Type_Model_Usage_output", () => type.OutputAsync());
        it.Sends("Type_Model_Usage_inputAndOutput", () => type.InputAndOutputAsync(new() { RequiredProp = "example-value" }));
    }
}
