using TypeSpec.TypeArray;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeArray.json.</summary>
internal static class TypeArrayScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeArrayClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips("Type_Array_Int32Value_get", "Type_Array_Int32Value_put", () => type.ListInt32ValueAsync(), value => type.PutInt32ValueAsync(value));
        it.RoundTrips("Type_Array_Int64Value_get", "Type_Array_Int64Value_put", () => type.ListInt64ValueAsync(), value => type.PutInt64ValueAsync(value));
        it.RoundTrips("Type_Array_BooleanValue_get", "Type_Array_BooleanValue_put", () => type.ListBooleanValueAsync(), value => type.PutBooleanValueAsync(value));
        it.RoundTrips("Type_Array_StringValue_get", "Type_Array_StringValue_put", () => type.ListStringValueAsync(), value => type.PutStringValueAsync(value));
        it.RoundTrips("Type_Array_Float32Value_get", "Type_Array_Float32Value_put", () => type.ListFloat32ValueAsync(), value => type.PutFloat32ValueAsync(value));
        it.RoundTrips("Type_Array_DatetimeValue_get", "Type_Array_DatetimeValue_put", () => type.ListDatetimeValueAsync(), value => type.PutDatetimeValueAsync(value));
        it.RoundTrips("Type_Array_DurationValue_get", "Type_Array_DurationValue_put", () => type.ListDurationValueAsync(), value => type.PutDurationValueAsync(value));
        it.RoundTrips("Type_Array_UnknownValue_get", "Type_Array_UnknownValue_put", () => type.ListUnknownValueAsync(), value => type.PutUnknownValueAsync(value));
        it.RoundTrips("Type_Array_ModelValue_get", "Type_Array_ModelValue_put", () => type.ListModelValueAsync(), value => type.PutModelValueAsync(value));
        it.RoundTrips(
            "Type_Array_NullableFloatValue_get", "Type_Array_NullableFloatValue_put",
            () => type.ListNullableFloatValueAsync(), value => type.PutNullableFloatValueAsync(value));
        it.RoundTrips(
            "Type_Array_NullableBooleanValue_get", "Type_Array_NullableBooleanValue_put",
            () => type.ListNullableBooleanValueAsync(), value => type.PutNullableBooleanValueAsync(value));
        it.RoundTrips(
            "Type_Array_NullableInt32Value_get", "Type_Array_NullableInt32Value_put",
            () => type.ListNullableInt32ValueAsync(), value => type.PutNullableInt32ValueAsync(value));
        it.RoundTrips(
            "Type_Array_NullableStringValue_get", "Type_Array_NullableStringValue_put",
            () => type.ListNullableStringValueAsync(), value => type.PutNullableStringValueAsync(value));
        it.RoundTrips(
            "Type_Array_NullableModelValue_get", "Type_Array_NullableModelValue_put",
            () => type.ListNullableModelValueAsync(), value => type.PutNullableModelValueAsync(value));
    }
}
