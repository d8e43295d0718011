using TypeSpec.TypePropertyOptionality;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypePropertyOptionality.json.</summary>
internal static class TypePropertyOptionalityScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypePropertyOptionalityClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips(
            "Type_Property_Optional_String_getDefault", "Type_Property_Optional_String_putDefault",
            () => type.StringGetDefaultAsync(), value => type.StringPutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_String_getAll", "Type_Property_Optional_String_putAll",
            () => type.StringGetAllAsync(), value => type.StringPutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_Bytes_getDefault", "Type_Property_Optional_Bytes_putDefault",
            () => type.BytesGetDefaultAsync(), value => type.BytesPutDefaultAsync(value));
        it.RoundTrips("Type_Property_Optional_Bytes_getAll", "Type_Property_Optional_Bytes_putAll", () => type.BytesGetAllAsync(), value => type.BytesPutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_Datetime_getDefault", "Type_Property_Optional_Datetime_putDefault",
            () => type.DatetimeGetDefaultAsync(), value => type.DatetimePutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_Datetime_getAll", "Type_Property_Optional_Datetime_putAll",
            () => type.DatetimeGetAllAsync(), value => type.DatetimePutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_Duration_getDefault", "Type_Property_Optional_Duration_putDefault",
            () => type.DurationGetDefaultAsync(), value => type.DurationPutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_Duration_getAll", "Type_Property_Optional_Duration_putAll",
            () => type.DurationGetAllAsync(), value => type.DurationPutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_PlainDate_getDefault", "Type_Property_Optional_PlainDate_putDefault",
            () => type.PlainDateGetDefaultAsync(), value => type.PlainDatePutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_PlainDate_getAll", "Type_Property_Optional_PlainDate_putAll",
            () => type.PlainDateGetAllAsync(), value => type.PlainDatePutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_PlainTime_getDefault", "Type_Property_Optional_PlainTime_putDefault",
            () => type.PlainTimeGetDefaultAsync(), value => type.PlainTimePutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_PlainTime_getAll", "Type_Property_Optional_PlainTime_putAll",
            () => type.PlainTimeGetAllAsync(), value => type.PlainTimePutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_CollectionsByte_getDefault", "Type_Property_Optional_CollectionsByte_putDefault",
            () => type.CollectionsByteGetDefaultAsync(), value => type.CollectionsBytePutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_CollectionsByte_getAll", "Type_Property_Optional_CollectionsByte_putAll",
            () => type.CollectionsByteGetAllAsync(), value => type.CollectionsBytePutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_CollectionsModel_getDefault", "Type_Property_Optional_CollectionsModel_putDefault",
            () => type.CollectionsModelGetDefaultAsync(), value => type.CollectionsModelPutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_CollectionsModel_getAll", "Type_Property_Optional_CollectionsModel_putAll",
            () => type.CollectionsModelGetAllAsync(), value => type.CollectionsModelPutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_StringLiteral_getDefault", "Type_Property_Optional_StringLiteral_putDefault",
            () => type.StringLiteralGetDefaultAsync(), value => type.StringLiteralPutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_StringLiteral_getAll", "Type_Property_Optional_StringLiteral_putAll",
            () => type.StringLiteralGetAllAsync(), value => type.StringLiteralPutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_IntLiteral_getDefault", "Type_Property_Optional_IntLiteral_putDefault",
            () => type.IntLiteralGetDefaultAsync(), value => type.IntLiteralPutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_IntLiteral_getAll", "Type_Property_Optional_IntLiteral_putAll",
            () => type.IntLiteralGetAllAsync(), value => type.IntLiteralPutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_FloatLiteral_getDefault", "Type_Property_Optional_FloatLiteral_putDefault",
            () => type.FloatLiteralGetDefaultAsync(), value => type.FloatLiteralPutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_FloatLiteral_getAll", "Type_Property_Optional_FloatLiteral_putAll",
            () => type.FloatLiteralGetAllAsync(), value => type.FloatLiteralPutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_BooleanLiteral_getDefault", "Type_Property_Optional_BooleanLiteral_putDefault",
            () => type.BooleanLiteralGetDefaultAsync(), value => type.BooleanLiteralPutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_BooleanLiteral_getAll", "Type_Property_Optional_BooleanLiteral_putAll",
            () => type.BooleanLiteralGetAllAsync(), value => type.BooleanLiteralPutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionStringLiteral_getDefault", "Type_Property_Optional_UnionStringLiteral_putDefault",
            () => type.UnionStringLiteralGetDefaultAsync(), value => type.UnionStringLiteralPutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionStringLiteral_getAll", "Type_Property_Optional_UnionStringLiteral_putAll",
            () => type.UnionStringLiteralGetAllAsync(), value => type.UnionStringLiteralPutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionIntLiteral_getDefault", "Type_Property_Optional_UnionIntLiteral_putDefault",
            () => type.UnionIntLiteralGetDefaultAsync(), value => type.UnionIntLiteralPutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionIntLiteral_getAll", "Type_Property_Optional_UnionIntLiteral_putAll",
            () => type.UnionIntLiteralGetAllAsync(), value => type.UnionIntLiteralPutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionFloatLiteral_getDefault", "Type_Property_Optional_UnionFloatLiteral_putDefault",
            () => type.UnionFloatLiteralGetDefaultAsync(), value => type.UnionFloatLiteralPutDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionFloatLiteral_getAll", "Type_Property_Optional_UnionFloatLiteral_putAll",
            () => type.UnionFloatLiteralGetAllAsync(), value => type.UnionFloatLiteralPutAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_RequiredAndOptional_getRequiredOnly", "Type_Property_Optional_RequiredAndOptional_putRequiredOnly",
            () => type.RequiredAndOptionalGetRequiredOnlyAsync(), value => type.RequiredAndOptionalPutRequiredOnlyAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_RequiredAndOptional_getAll", "Type_Property_Optional_RequiredAndOptional_putAll",
            () => type.RequiredAndOptionalGetAllAsync(), value => type.RequiredAndOptionalPutAllAsync(value));
    }
}
