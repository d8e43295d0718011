using TypeSpec.TypeDictionary;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeDictionary.json.</summary>
internal static class TypeDictionaryScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeDictionaryClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips("Type_Dictionary_Int32Value_get", "Type_Dictionary_Int32Value_put", () => type.GetInt32ValueAsync(), value => type.Int32ValuePutAsync(value));
        it.RoundTrips("Type_Dictionary_Int64Value_get", "Type_Dictionary_Int64Value_put", () => type.GetInt64ValueAsync(), value => type.Int64ValuePutAsync(value));
        it.RoundTrips(
            "Type_Dictionary_BooleanValue_get", "Type_Dictionary_BooleanValue_put",
            () => type.GetBooleanValueAsync(), value => type.BooleanValuePutAsync(value));
        it.RoundTrips("Type_Dictionary_StringValue_get", "Type_Dictionary_StringValue_put", () => type.GetStringValueAsync(), value => type.StringValuePutAsync(value));
        it.RoundTrips(
            "Type_Dictionary_Float32Value_get", "Type_Dictionary_Float32Value_put",
            () => type.GetFloat32ValueAsync(), value => type.Float32ValuePutAsync(value));
        it.RoundTrips(
            "Type_Dictionary_DatetimeValue_get", "Type_Dictionary_DatetimeValue_put",
            () => type.GetDatetimeValueAsync(), value => type.DatetimeValuePutAsync(value));
        it.RoundTrips(
            "Type_Dictionary_DurationValue_get", "Type_Dictionary_DurationValue_put",
            () => type.GetDurationValueAsync(), value => type.DurationValuePutAsync(value));
        it.RoundTrips(
            "Type_Dictionary_UnknownValue_get", "Type_Dictionary_UnknownValue_put",
            () => type.GetUnknownValueAsync(), value => type.UnknownValuePutAsync(value));
        it.RoundTrips("Type_Dictionary_ModelValue_get", "Type_Dictionary_ModelValue_put", () => type.GetModelValueAsync(), value => type.ModelValuePutAsync(value));
        it.RoundTrips(
            "Type_Dictionary_RecursiveModelValue_get", "Type_Dictionary_RecursiveModelValue_put",
            () => type.GetRecursiveModelValueAsync(), value => type.RecursiveModelValuePutAsync(value));
        it.RoundTrips(
            "Type_Dictionary_NullableFloatValue_get", "Type_Dictionary_NullableFloatValue_put",
            () => type.GetNullableFloatValueAsync(), value => type.NullableFloatValuePutAsync(value));
    }
}
