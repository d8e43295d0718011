using TypeSpec.TypePropertyNullable;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypePropertyNullable.json.</summary>
internal static class TypePropertyNullableScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypePropertyNullableClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips(
            "Type_Property_Nullable_String_getNonNull", "Type_Property_Nullable_String_patchNonNull",
            () => type.GetStringNonNullAsync(), value => type.PatchStringNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_String_getNull", "Type_Property_Nullable_String_patchNull",
            () => type.GetStringNullAsync(), value => type.PatchStringNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Bytes_getNonNull", "Type_Property_Nullable_Bytes_patchNonNull",
            () => type.GetBytesNonNullAsync(), value => type.PatchBytesNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Bytes_getNull", "Type_Property_Nullable_Bytes_patchNull",
            () => type.GetBytesNullAsync(), value => type.PatchBytesNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Datetime_getNonNull", "Type_Property_Nullable_Datetime_patchNonNull",
            () => type.GetDatetimeNonNullAsync(), value => type.PatchDatetimeNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Datetime_getNull", "Type_Property_Nullable_Datetime_patchNull",
            () => type.GetDatetimeNullAsync(), value => type.PatchDatetimeNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Duration_getNonNull", "Type_Property_Nullable_Duration_patchNonNull",
            () => type.GetDurationNonNullAsync(), value => type.PatchDurationNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Duration_getNull", "Type_Property_Nullable_Duration_patchNull",
            () => type.GetDurationNullAsync(), value => type.PatchDurationNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsByte_getNonNull", "Type_Property_Nullable_CollectionsByte_patchNonNull",
            () => type.GetCollectionsByteNonNullAsync(), value => type.PatchCollectionsByteNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsByte_getNull", "Type_Property_Nullable_CollectionsByte_patchNull",
            () => type.GetCollectionsByteNullAsync(), value => type.PatchCollectionsByteNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsModel_getNonNull", "Type_Property_Nullable_CollectionsModel_patchNonNull",
            () => type.GetCollectionsModelNonNullAsync(), value => type.PatchCollectionsModelNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsModel_getNull", "Type_Property_Nullable_CollectionsModel_patchNull",
            () => type.GetCollectionsModelNullAsync(), value => type.PatchCollectionsModelNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsString_getNonNull", "Type_Property_Nullable_CollectionsString_patchNonNull",
            () => type.GetCollectionsStringNonNullAsync(), value => type.PatchCollectionsStringNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsString_getNull", "Type_Property_Nullable_CollectionsString_patchNull",
            () => type.GetCollectionsStringNullAsync(), value => type.PatchCollectionsStringNullAsync(value));
    }
}
