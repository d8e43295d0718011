using Added = TypeSpec.VersioningAddedV2;
using Multiple = TypeSpec.ServerPathMultipleV10;
using Removed1 = TypeSpec.VersioningRemovedV1;
using Removed2 = TypeSpec.VersioningRemovedV2;
using RemovedPreview = TypeSpec.VersioningRemovedV2preview;
using Renamed = TypeSpec.VersioningRenamedFromV2;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>Versions of an API, which its address names.</summary>
internal static class VersionScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var added = new Added.VersioningAddedV2Client(new() { BaseAddress = new(it.Server, "versioning/added/api-version:v2") });
        it.Sends("Versioning_Added_v1", () => added.Default.V1Async("bar", new() { Prop = "foo", EnumProp = Added.EnumV1.EnumMemberV2, UnionProp = 10 }));
        it.Sends("Versioning_Added_v2", () => added.Default.V2Async(new() { Prop = "foo", EnumProp = "enumMember", UnionProp = "bar" }));
        it.Sends("Versioning_Added_InterfaceV2", () => added.InterfaceV2.V2InInterfaceAsync(new() { Prop = "foo", EnumProp = "enumMember", UnionProp = "bar" }));

        var renamed = new Renamed.VersioningRenamedFromV2Client(new() { BaseAddress = new(it.Server, "versioning/renamed-from/api-version:v2") });
        it.Sends("Versioning_RenamedFrom_newOp", () => renamed.Test.NewOpAsync("bar", new() { NewProp = "foo", EnumProp = "newEnumMember", UnionProp = 10 }));
        it.Sends("Versioning_RenamedFrom_NewInterface", () => renamed.Interface.NewNewOpInNewInterfaceAsync(new() { NewProp = "foo", EnumProp = "newEnumMember", UnionProp = 10 }));

        var removed = new Removed2.VersioningRemovedV2Client(new() { BaseAddress = new(it.Server, "versioning/removed/api-version:v2") }).Default;
        it.Sends("Versioning_Removed_v2", () => removed.V2Async(new() { Prop = "foo", EnumProp = "enumMemberV2", UnionProp = "bar" }));
        it.Sends("Versioning_Removed_modelV3_V2", () => removed.ModelV3Async(new() { Id = "123", EnumProp = Removed2.EnumV3.EnumMemberV1 }));
        it.Sends("Versioning_Removed_modelV3", () => new Removed1.VersioningRemovedV1Client(new() { BaseAddress = new(it.Server, "versioning/removed/api-version:v1") }).Default
            .ModelV3Async(new() { Id = "123", EnumProp = Removed1.EnumV3.EnumMemberV1 }));
        it.Sends("Versioning_Removed_modelV3_V2preview", () => new RemovedPreview.VersioningRemovedV2previewClient(
            new() { BaseAddress = new(it.Server, "versioning/removed/api-version:v2preview") }).Default.ModelV3Async(new() { Id = "123" }));

        it.Sends("Server_Path_Multiple_noOperationParams", () => new Multiple.ServerPathMultipleV10Client(
            new() { BaseAddress = new(it.Server, "server/path/multiple/v1.0") }).Default.NoOperationParamsAsync());
    }
}
