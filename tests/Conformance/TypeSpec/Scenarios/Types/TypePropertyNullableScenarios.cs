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
            () => type.StringGetNonNullAsync(), value => type.StringPatchNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_String_getNull", "Type_Property_Nullable_String_patchNull",
            () => type.StringGetNullAsync(), value => type.StringPatchNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Bytes_getNonNull", "Type_Property_Nullable_Bytes_patchNonNull",
            () => type.BytesGetNonNullAsync(), value => type.BytesPatchNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Bytes_getNull", "Type_Property_Nullable_Bytes_patchNull",
            () => type.BytesGetNullAsync(), value => type.BytesPatchNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Datetime_getNonNull", "Type_Property_Nullable_Datetime_patchNonNull",
            () => type.DatetimeGetNonNullAsync(), value => type.DatetimePatchNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Datetime_getNull", "Type_Property_Nullable_Datetime_patchNull",
            () => type.DatetimeGetNullAsync(), value => type.DatetimePatchNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Duration_getNonNull", "Type_Property_Nullable_Duration_patchNonNull",
            () => type.DurationGetNonNullAsync(), value => type.DurationPatchNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_Duration_getNull", "Type_Property_Nullable_Duration_patchNull",
            () => type.DurationGetNullAsync(), value => type.DurationPatchNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsByte_getNonNull", "Type_Property_Nullable_CollectionsByte_patchNonNull",
            () => type.CollectionsByteGetNonNullAsync(), value => type.CollectionsBytePatchNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsByte_getNull", "Type_Property_Nullable_CollectionsByte_patchNull",
            () => type.CollectionsByteGetNullAsync(), value => type.CollectionsBytePatchNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsModel_getNonNull", "Type_Property_Nullable_CollectionsModel_patchNonNull",
            () => type.CollectionsModelGetNonNullAsync(), value => type.CollectionsModelPatchNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsModel_getNull", "Type_Property_Nullable_CollectionsModel_patchNull",
            () => type.CollectionsModelGetNullAsync(), value => type.CollectionsModelPatchNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsString_getNonNull", "Type_Property_Nullable_CollectionsString_patchNonNull",
            () => type.CollectionsStringGetNonNullAsync(), value => type.CollectionsStringPatchNonNullAsync(value));
        it.RoundTrips(
            "Type_Property_Nullable_CollectionsString_getNull", "Type_Property_Nullable_CollectionsString_patchNull",
            () => type.CollectionsStringGetNullAsync(), value => type.CollectionsStringPatchNullAsync(value));
    }
}
