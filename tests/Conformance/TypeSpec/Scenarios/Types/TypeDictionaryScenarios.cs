using TypeSpec.TypeDictionary;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeDictionary.json.</summary>
internal static class TypeDictionaryScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeDictionaryClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips("Type_Dictionary_Int32Value_get", "Type_Dictionary_Int32Value_put", () => type.GetInt32ValueAsync(), value => type.PutInt32ValueAsync(value));
        it.RoundTrips("Type_Dictionary_Int64Value_get", "Type_Dictionary_Int64Value_put", () => type.GetInt64ValueAsync(), value => type.PutInt64ValueAsync(value));
        it.RoundTrips(
            "Type_Dictionary_BooleanValue_get", "Type_Dictionary_BooleanValue_put",
            () => type.GetBooleanValueAsync(), value => type.PutBooleanValueAsync(value));
        it.RoundTrips("Type_Dictionary_StringValue_get", "Type_Dictionary_StringValue_put", () => type.GetStringValueAsync(), value => type.PutStringValueAsync(value));
        it.RoundTrips(
            "Type_Dictionary_Float32Value_get", "Type_Dictionary_Float32Value_put",
            () => type.GetFloat32ValueAsync(), value => type.PutFloat32ValueAsync(value));
        it.RoundTrips(
            "Type_Dictionary_DatetimeValue_get", "Type_Dictionary_DatetimeValue_put",
            () => type.GetDatetimeValueAsync(), value => type.PutDatetimeValueAsync(value));
        it.RoundTrips(
            "Type_Dictionary_DurationValue_get", "Type_Dictionary_DurationValue_put",
            () => type.GetDurationValueAsync(), value => type.PutDurationValueAsync(value));
        it.RoundTrips(
            "Type_Dictionary_UnknownValue_get", "Type_Dictionary_UnknownValue_put",
            () => type.GetUnknownValueAsync(), value => type.PutUnknownValueAsync(value));
        it.RoundTrips("Type_Dictionary_ModelValue_get", "Type_Dictionary_ModelValue_put", () => type.GetModelValueAsync(), value => type.PutModelValueAsync(value));
        it.RoundTrips(
            "Type_Dictionary_RecursiveModelValue_get", "Type_Dictionary_RecursiveModelValue_put",
            () => type.GetRecursiveModelValueAsync(), value => type.PutRecursiveModelValueAsync(value));
        it.RoundTrips(
            "Type_Dictionary_NullableFloatValue_get", "Type_Dictionary_NullableFloatValue_put",
            () => type.GetNullableFloatValueAsync(), value => type.PutNullableFloatValueAsync(value));
    }
}
