using TypeSpec.TypePropertyAdditionalProperties;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypePropertyAdditionalProperties.json.</summary>
internal static class TypePropertyAdditionalPropertiesScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypePropertyAdditionalPropertiesClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsUnknown_get", "Type_Property_AdditionalProperties_ExtendsUnknown_put",
            () => type.GetExtendsUnknownAsync(), value => type.ExtendsUnknownPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsUnknownDerived_get", "Type_Property_AdditionalProperties_ExtendsUnknownDerived_put",
            () => type.GetExtendsUnknownDerivedAsync(), value => type.ExtendsUnknownDerivedPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsUnknownDiscriminated_get", "Type_Property_AdditionalProperties_ExtendsUnknownDiscriminated_put",
            () => type.GetExtendsUnknownDiscriminatedAsync(), value => type.ExtendsUnknownDiscriminatedPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsUnknown_get", "Type_Property_AdditionalProperties_IsUnknown_put",
            () => type.GetIsUnknownAsync(), value => type.IsUnknownPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsUnknownDerived_get", "Type_Property_AdditionalProperties_IsUnknownDerived_put",
            () => type.GetIsUnknownDerivedAsync(), value => type.IsUnknownDerivedPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsUnknownDiscriminated_get", "Type_Property_AdditionalProperties_IsUnknownDiscriminated_put",
            () => type.GetIsUnknownDiscriminatedAsync(), value => type.IsUnknownDiscriminatedPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsString_get", "Type_Property_AdditionalProperties_ExtendsString_put",
            () => type.GetExtendsStringAsync(), value => type.ExtendsStringPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsString_get", "Type_Property_AdditionalProperties_IsString_put",
            () => type.GetIsStringAsync(), value => type.IsStringPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsFloat_get", "Type_Property_AdditionalProperties_ExtendsFloat_put",
            () => type.GetExtendsFloatAsync(), value => type.ExtendsFloatPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsFloat_get", "Type_Property_AdditionalProperties_IsFloat_put",
            () => type.GetIsFloatAsync(), value => type.IsFloatPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsModel_get", "Type_Property_AdditionalProperties_ExtendsModel_put",
            () => type.GetExtendsModelAsync(), value => type.ExtendsModelPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsModel_get", "Type_Property_AdditionalProperties_IsModel_put",
            () => type.GetIsModelAsync(), value => type.IsModelPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsModelArray_get", "Type_Property_AdditionalProperties_ExtendsModelArray_put",
            () => type.GetExtendsModelArrayAsync(), value => type.ExtendsModelArrayPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsModelArray_get", "Type_Property_AdditionalProperties_IsModelArray_put",
            () => type.GetIsModelArrayAsync(), value => type.IsModelArrayPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadString_get", "Type_Property_AdditionalProperties_SpreadString_put",
            () => type.GetSpreadStringAsync(), value => type.SpreadStringPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadFloat_get", "Type_Property_AdditionalProperties_SpreadFloat_put",
            () => type.GetSpreadFloatAsync(), value => type.SpreadFloatPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadModel_get", "Type_Property_AdditionalProperties_SpreadModel_put",
            () => type.GetSpreadModelAsync(), value => type.SpreadModelPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadModelArray_get", "Type_Property_AdditionalProperties_SpreadModelArray_put",
            () => type.GetSpreadModelArrayAsync(), value => type.SpreadModelArrayPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadDifferentString_get", "Type_Property_AdditionalProperties_SpreadDifferentString_put",
            () => type.GetSpreadDifferentStringAsync(), value => type.SpreadDifferentStringPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadDifferentFloat_get", "Type_Property_AdditionalProperties_SpreadDifferentFloat_put",
            () => type.GetSpreadDifferentFloatAsync(), value => type.SpreadDifferentFloatPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadDifferentModel_get", "Type_Property_AdditionalProperties_SpreadDifferentModel_put",
            () => type.GetSpreadDifferentModelAsync(), value => type.SpreadDifferentModelPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadDifferentModelArray_get", "Type_Property_AdditionalProperties_SpreadDifferentModelArray_put",
            () => type.GetSpreadDifferentModelArrayAsync(), value => type.SpreadDifferentModelArrayPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsDifferentSpreadString_get", "Type_Property_AdditionalProperties_ExtendsDifferentSpreadString_put",
            () => type.GetExtendsDifferentSpreadStringAsync(), value => type.ExtendsDifferentSpreadStringPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsDifferentSpreadFloat_get", "Type_Property_AdditionalProperties_ExtendsDifferentSpreadFloat_put",
            () => type.GetExtendsDifferentSpreadFloatAsync(), value => type.ExtendsDifferentSpreadFloatPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModel_get", "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModel_put",
            () => type.GetExtendsDifferentSpreadModelAsync(), value => type.ExtendsDifferentSpreadModelPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModelArray_get", "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModelArray_put",
            () => type.GetExtendsDifferentSpreadModelArrayAsync(), value => type.ExtendsDifferentSpreadModelArrayPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_MultipleSpread_get", "Type_Property_AdditionalProperties_MultipleSpread_put",
            () => type.GetMultipleSpreadAsync(), value => type.MultipleSpreadPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadRecordUnion_get", "Type_Property_AdditionalProperties_SpreadRecordUnion_put",
            () => type.GetSpreadRecordUnionAsync(), value => type.SpreadRecordUnionPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion_get", "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion_put",
            () => type.GetSpreadRecordNonDiscriminatedUnionAsync(), value => type.SpreadRecordNonDiscriminatedUnionPutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_get", "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_put",
            () => type.GetSpreadRecordNonDiscriminatedUnion2Async(), value => type.SpreadRecordNonDiscriminatedUnion2PutAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion3_get", "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion3_put",
            () => type.GetSpreadRecordNonDiscriminatedUnion3Async(), value => type.SpreadRecordNonDiscriminatedUnion3PutAsync(value));
    }
}
