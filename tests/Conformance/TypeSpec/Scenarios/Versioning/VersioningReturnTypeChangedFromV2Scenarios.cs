using TypeSpec.VersioningReturnTypeChangedFromV2;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>VersioningReturnTypeChangedFromV2.json.</summary>
internal static class VersioningReturnTypeChangedFromV2Scenarios
{
    public static void Add(ScenarioGroup it)
    {
        var test = new VersioningReturnTypeChangedFromV2Client(new() { BaseAddress = new(it.Server, "versioning/return-type-changed-from/api-version:v2") }).Test;

        it.Sends("Versioning_ReturnTypeChangedFrom_test", () => test.CreateAsync("test"));
    }
}
