using TypeSpec.TypePropertyValueTypes;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypePropertyValueTypes.json.</summary>
internal static class TypePropertyValueTypesScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypePropertyValueTypesClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips("Type_Property_ValueTypes_Boolean_get", "Type_Property_ValueTypes_Boolean_put", () => type.GetBooleanAsync(), value => type.PutBooleanAsync(value));
        it.RoundTrips("Type_Property_ValueTypes_String_get", "Type_Property_ValueTypes_String_put", () => type.GetStringAsync(), value => type.PutStringAsync(value));
        it.RoundTrips("Type_Property_ValueTypes_Bytes_get", "Type_Property_ValueTypes_Bytes_put", () => type.GetBytesAsync(), value => type.PutBytesAsync(value));
        it.RoundTrips("Type_Property_ValueTypes_Int_get", "Type_Property_ValueTypes_Int_put", () => type.GetIntAsync(), value => type.PutIntAsync(value));
        it.RoundTrips("Type_Property_ValueTypes_Float_get", "Type_Property_ValueTypes_Float_put", () => type.GetFloatAsync(), value => type.PutFloatAsync(value));
        it.RoundTrips("Type_Property_ValueTypes_Decimal_get", "Type_Property_ValueTypes_Decimal_put", () => type.GetDecimalAsync(), value => type.PutDecimalAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_Decimal128_get", "Type_Property_ValueTypes_Decimal128_put",
            () => type.GetDecimal128Async(), value => type.PutDecimal128Async(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_Datetime_get", "Type_Property_ValueTypes_Datetime_put",
            () => type.GetDatetimeAsync(), value => type.PutDatetimeAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_Duration_get", "Type_Property_ValueTypes_Duration_put",
            () => type.GetDurationAsync(), value => type.PutDurationAsync(value));
        it.RoundTrips("Type_Property_ValueTypes_Enum_get", "Type_Property_ValueTypes_Enum_put", () => type.GetEnumAsync(), value => type.PutEnumAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_ExtensibleEnum_get", "Type_Property_ValueTypes_ExtensibleEnum_put",
            () => type.GetExtensibleEnumAsync(), value => type.PutExtensibleEnumAsync(value));
        it.RoundTrips("Type_Property_ValueTypes_Model_get", "Type_Property_ValueTypes_Model_put", () => type.GetModelAsync(), value => type.PutModelAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_CollectionsString_get", "Type_Property_ValueTypes_CollectionsString_put",
            () => type.GetCollectionsStringAsync(), value => type.PutCollectionsStringAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_CollectionsInt_get", "Type_Property_ValueTypes_CollectionsInt_put",
            () => type.GetCollectionsIntAsync(), value => type.PutCollectionsIntAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_CollectionsModel_get", "Type_Property_ValueTypes_CollectionsModel_put",
            () => type.GetCollectionsModelAsync(), value => type.PutCollectionsModelAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_DictionaryString_get", "Type_Property_ValueTypes_DictionaryString_put",
            () => type.GetDictionaryStringAsync(), value => type.PutDictionaryStringAsync(value));
        it.RoundTrips("Type_Property_ValueTypes_Never_get", "Type_Property_ValueTypes_Never_put", () => type.GetNeverAsync(), value => type.PutNeverAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_UnknownString_get", "Type_Property_ValueTypes_UnknownString_put",
            () => type.GetUnknownStringAsync(), value => type.PutUnknownStringAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_UnknownInt_get", "Type_Property_ValueTypes_UnknownInt_put",
            () => type.GetUnknownIntAsync(), value => type.PutUnknownIntAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_UnknownDict_get", "Type_Property_ValueTypes_UnknownDict_put",
            () => type.GetUnknownDictAsync(), value => type.PutUnknownDictAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_UnknownArray_get", "Type_Property_ValueTypes_UnknownArray_put",
            () => type.GetUnknownArrayAsync(), value => type.PutUnknownArrayAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_StringLiteral_get", "Type_Property_ValueTypes_StringLiteral_put",
            () => type.GetStringLiteralAsync(), value => type.PutStringLiteralAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_IntLiteral_get", "Type_Property_ValueTypes_IntLiteral_put",
            () => type.GetIntLiteralAsync(), value => type.PutIntLiteralAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_FloatLiteral_get", "Type_Property_ValueTypes_FloatLiteral_put",
            () => type.GetFloatLiteralAsync(), value => type.PutFloatLiteralAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_BooleanLiteral_get", "Type_Property_ValueTypes_BooleanLiteral_put",
            () => type.GetBooleanLiteralAsync(), value => type.PutBooleanLiteralAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_UnionStringLiteral_get", "Type_Property_ValueTypes_UnionStringLiteral_put",
            () => type.GetUnionStringLiteralAsync(), value => type.PutUnionStringLiteralAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_UnionIntLiteral_get", "Type_Property_ValueTypes_UnionIntLiteral_put",
            () => type.GetUnionIntLiteralAsync(), value => type.PutUnionIntLiteralAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_UnionFloatLiteral_get", "Type_Property_ValueTypes_UnionFloatLiteral_put",
            () => type.GetUnionFloatLiteralAsync(), value => type.PutUnionFloatLiteralAsync(value));
        it.RoundTrips(
            "Type_Property_ValueTypes_UnionEnumValue_get", "Type_Property_ValueTypes_UnionEnumValue_put",
            () => type.GetUnionEnumValueAsync(), value => type.PutUnionEnumValueAsync(value));
    }
}
