using TypeSpec.VersioningMadeOptionalV2;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>VersioningMadeOptionalV2.json.</summary>
internal static class VersioningMadeOptionalV2Scenarios
{
    public static void Add(ScenarioGroup it)
    {
        var test = new VersioningMadeOptionalV2Client(new() { BaseAddress = new(it.Server, "versioning/made-optional/api-version:v2") }).Test;

        it.Sends("Versioning_MadeOptional_test", () => test.CreateAsync(new() { Prop = "foo" }));
    }
}
