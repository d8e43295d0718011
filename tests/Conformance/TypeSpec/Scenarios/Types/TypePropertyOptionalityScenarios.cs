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
            () => type.GetStringDefaultAsync(), value => type.PutStringDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_String_getAll", "Type_Property_Optional_String_putAll",
            () => type.GetStringAllAsync(), value => type.PutStringAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_Bytes_getDefault", "Type_Property_Optional_Bytes_putDefault",
            () => type.GetBytesDefaultAsync(), value => type.PutBytesDefaultAsync(value));
        it.RoundTrips("Type_Property_Optional_Bytes_getAll", "Type_Property_Optional_Bytes_putAll", () => type.GetBytesAllAsync(), value => type.PutBytesAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_Datetime_getDefault", "Type_Property_Optional_Datetime_putDefault",
            () => type.GetDatetimeDefaultAsync(), value => type.PutDatetimeDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_Datetime_getAll", "Type_Property_Optional_Datetime_putAll",
            () => type.GetDatetimeAllAsync(), value => type.PutDatetimeAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_Duration_getDefault", "Type_Property_Optional_Duration_putDefault",
            () => type.GetDurationDefaultAsync(), value => type.PutDurationDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_Duration_getAll", "Type_Property_Optional_Duration_putAll",
            () => type.GetDurationAllAsync(), value => type.PutDurationAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_PlainDate_getDefault", "Type_Property_Optional_PlainDate_putDefault",
            () => type.GetPlainDateDefaultAsync(), value => type.PutPlainDateDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_PlainDate_getAll", "Type_Property_Optional_PlainDate_putAll",
            () => type.GetPlainDateAllAsync(), value => type.PutPlainDateAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_PlainTime_getDefault", "Type_Property_Optional_PlainTime_putDefault",
            () => type.GetPlainTimeDefaultAsync(), value => type.PutPlainTimeDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_PlainTime_getAll", "Type_Property_Optional_PlainTime_putAll",
            () => type.GetPlainTimeAllAsync(), value => type.PutPlainTimeAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_CollectionsByte_getDefault", "Type_Property_Optional_CollectionsByte_putDefault",
            () => type.GetCollectionsByteDefaultAsync(), value => type.PutCollectionsByteDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_CollectionsByte_getAll", "Type_Property_Optional_CollectionsByte_putAll",
            () => type.GetCollectionsByteAllAsync(), value => type.PutCollectionsByteAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_CollectionsModel_getDefault", "Type_Property_Optional_CollectionsModel_putDefault",
            () => type.GetCollectionsModelDefaultAsync(), value => type.PutCollectionsModelDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_CollectionsModel_getAll", "Type_Property_Optional_CollectionsModel_putAll",
            () => type.GetCollectionsModelAllAsync(), value => type.PutCollectionsModelAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_StringLiteral_getDefault", "Type_Property_Optional_StringLiteral_putDefault",
            () => type.GetStringLiteralDefaultAsync(), value => type.PutStringLiteralDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_StringLiteral_getAll", "Type_Property_Optional_StringLiteral_putAll",
            () => type.GetStringLiteralAllAsync(), value => type.PutStringLiteralAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_IntLiteral_getDefault", "Type_Property_Optional_IntLiteral_putDefault",
            () => type.GetIntLiteralDefaultAsync(), value => type.PutIntLiteralDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_IntLiteral_getAll", "Type_Property_Optional_IntLiteral_putAll",
            () => type.GetIntLiteralAllAsync(), value => type.PutIntLiteralAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_FloatLiteral_getDefault", "Type_Property_Optional_FloatLiteral_putDefault",
            () => type.GetFloatLiteralDefaultAsync(), value => type.PutFloatLiteralDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_FloatLiteral_getAll", "Type_Property_Optional_FloatLiteral_putAll",
            () => type.GetFloatLiteralAllAsync(), value => type.PutFloatLiteralAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_BooleanLiteral_getDefault", "Type_Property_Optional_BooleanLiteral_putDefault",
            () => type.GetBooleanLiteralDefaultAsync(), value => type.PutBooleanLiteralDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_BooleanLiteral_getAll", "Type_Property_Optional_BooleanLiteral_putAll",
            () => type.GetBooleanLiteralAllAsync(), value => type.PutBooleanLiteralAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionStringLiteral_getDefault", "Type_Property_Optional_UnionStringLiteral_putDefault",
            () => type.GetUnionStringLiteralDefaultAsync(), value => type.PutUnionStringLiteralDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionStringLiteral_getAll", "Type_Property_Optional_UnionStringLiteral_putAll",
            () => type.GetUnionStringLiteralAllAsync(), value => type.PutUnionStringLiteralAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionIntLiteral_getDefault", "Type_Property_Optional_UnionIntLiteral_putDefault",
            () => type.GetUnionIntLiteralDefaultAsync(), value => type.PutUnionIntLiteralDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionIntLiteral_getAll", "Type_Property_Optional_UnionIntLiteral_putAll",
            () => type.GetUnionIntLiteralAllAsync(), value => type.PutUnionIntLiteralAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionFloatLiteral_getDefault", "Type_Property_Optional_UnionFloatLiteral_putDefault",
            () => type.GetUnionFloatLiteralDefaultAsync(), value => type.PutUnionFloatLiteralDefaultAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_UnionFloatLiteral_getAll", "Type_Property_Optional_UnionFloatLiteral_putAll",
            () => type.GetUnionFloatLiteralAllAsync(), value => type.PutUnionFloatLiteralAllAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_RequiredAndOptional_getRequiredOnly", "Type_Property_Optional_RequiredAndOptional_putRequiredOnly",
            () => type.RequiredAndOptionalGetRequiredOnlyAsync(), value => type.RequiredAndOptionalPutRequiredOnlyAsync(value));
        it.RoundTrips(
            "Type_Property_Optional_RequiredAndOptional_getAll", "Type_Property_Optional_RequiredAndOptional_putAll",
            () => type.RequiredAndOptionalGetAllAsync(), value => type.RequiredAndOptionalPutAllAsync(value));
    }
}
