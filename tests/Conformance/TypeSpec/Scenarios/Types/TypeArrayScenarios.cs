using TypeSpec.TypeArray;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeArray.json.</summary>
internal static class TypeArrayScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeArrayClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips("Type_Array_Int32Value_get", "Type_Array_Int32Value_put", () => type.ListInt32ValueAsync(), value => type.Int32ValuePutAsync(value));
        it.RoundTrips("Type_Array_Int64Value_get", "Type_Array_Int64Value_put", () => type.ListInt64ValueAsync(), value => type.Int64ValuePutAsync(value));
        it.RoundTrips("Type_Array_BooleanValue_get", "Type_Array_BooleanValue_put", () => type.ListBooleanValueAsync(), value => type.BooleanValuePutAsync(value));
        it.RoundTrips("Type_Array_StringValue_get", "Type_Array_StringValue_put", () => type.ListStringValueAsync(), value => type.StringValuePutAsync(value));
        it.RoundTrips("Type_Array_Float32Value_get", "Type_Array_Float32Value_put", () => type.ListFloat32ValueAsync(), value => type.Float32ValuePutAsync(value));
        it.RoundTrips("Type_Array_DatetimeValue_get", "Type_Array_DatetimeValue_put", () => type.ListDatetimeValueAsync(), value => type.DatetimeValuePutAsync(value));
        it.RoundTrips("Type_Array_DurationValue_get", "Type_Array_DurationValue_put", () => type.ListDurationValueAsync(), value => type.DurationValuePutAsync(value));
        it.RoundTrips("Type_Array_UnknownValue_get", "Type_Array_UnknownValue_put", () => type.ListUnknownValueAsync(), value => type.UnknownValuePutAsync(value));
        it.RoundTrips("Type_Array_ModelValue_get", "Type_Array_ModelValue_put", () => type.ListModelValueAsync(), value => type.ModelValuePutAsync(value));
        it.RoundTrips(
            "Type_Array_NullableFloatValue_get", "Type_Array_NullableFloatValue_put",
            () => type.ListNullableFloatValueAsync(), value => type.NullableFloatValuePutAsync(value));
        it.RoundTrips(
            "Type_Array_NullableBooleanValue_get", "Type_Array_NullableBooleanValue_put",
            () => type.ListNullableBooleanValueAsync(), value => type.NullableBooleanValuePutAsync(value));
        it.RoundTrips(
            "Type_Array_NullableInt32Value_get", "Type_Array_NullableInt32Value_put",
            () => type.ListNullableInt32ValueAsync(), value => type.NullableInt32ValuePutAsync(value));
        it.RoundTrips(
            "Type_Array_NullableStringValue_get", "Type_Array_NullableStringValue_put",
            () => type.ListNullableStringValueAsync(), value => type.NullableStringValuePutAsync(value));
        it.RoundTrips(
            "Type_Array_NullableModelValue_get", "Type_Array_NullableModelValue_put",
            () => type.ListNullableModelValueAsync(), value => type.NullableModelValuePutAsync(value));
    }
}
