using TypeSpec.VersioningTypeChangedFromV2;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>VersioningTypeChangedFromV2.json.</summary>
internal static class VersioningTypeChangedFromV2Scenarios
{
    public static void Add(ScenarioGroup it)
    {
        var test = new VersioningTypeChangedFromV2Client(new() { BaseAddress = new(it.Server, "versioning/type-changed-from/api-version:v2") }).Test;

        it.Sends("Versioning_TypeChangedFrom_test", () => test.CreateAsync("baz", new() { Prop = "foo", ChangedProp = "bar" }));
    }
}
