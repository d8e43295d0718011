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
            () => type.GetExtendsUnknownAsync(), value => type.PutExtendsUnknownAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsUnknownDerived_get", "Type_Property_AdditionalProperties_ExtendsUnknownDerived_put",
            () => type.GetExtendsUnknownDerivedAsync(), value => type.PutExtendsUnknownDerivedAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsUnknownDiscriminated_get", "Type_Property_AdditionalProperties_ExtendsUnknownDiscriminated_put",
            () => type.GetExtendsUnknownDiscriminatedAsync(), value => type.PutExtendsUnknownDiscriminatedAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsUnknown_get", "Type_Property_AdditionalProperties_IsUnknown_put",
            () => type.GetIsUnknownAsync(), value => type.PutIsUnknownAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsUnknownDerived_get", "Type_Property_AdditionalProperties_IsUnknownDerived_put",
            () => type.GetIsUnknownDerivedAsync(), value => type.PutIsUnknownDerivedAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsUnknownDiscriminated_get", "Type_Property_AdditionalProperties_IsUnknownDiscriminated_put",
            () => type.GetIsUnknownDiscriminatedAsync(), value => type.PutIsUnknownDiscriminatedAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsString_get", "Type_Property_AdditionalProperties_ExtendsString_put",
            () => type.GetExtendsStringAsync(), value => type.PutExtendsStringAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsString_get", "Type_Property_AdditionalProperties_IsString_put",
            () => type.GetIsStringAsync(), value => type.PutIsStringAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsFloat_get", "Type_Property_AdditionalProperties_ExtendsFloat_put",
            () => type.GetExtendsFloatAsync(), value => type.PutExtendsFloatAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsFloat_get", "Type_Property_AdditionalProperties_IsFloat_put",
            () => type.GetIsFloatAsync(), value => type.PutIsFloatAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsModel_get", "Type_Property_AdditionalProperties_ExtendsModel_put",
            () => type.GetExtendsModelAsync(), value => type.PutExtendsModelAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsModel_get", "Type_Property_AdditionalProperties_IsModel_put",
            () => type.GetIsModelAsync(), value => type.PutIsModelAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsModelArray_get", "Type_Property_AdditionalProperties_ExtendsModelArray_put",
            () => type.GetExtendsModelArrayAsync(), value => type.PutExtendsModelArrayAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_IsModelArray_get", "Type_Property_AdditionalProperties_IsModelArray_put",
            () => type.GetIsModelArrayAsync(), value => type.PutIsModelArrayAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadString_get", "Type_Property_AdditionalProperties_SpreadString_put",
            () => type.GetSpreadStringAsync(), value => type.PutSpreadStringAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadFloat_get", "Type_Property_AdditionalProperties_SpreadFloat_put",
            () => type.GetSpreadFloatAsync(), value => type.PutSpreadFloatAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadModel_get", "Type_Property_AdditionalProperties_SpreadModel_put",
            () => type.GetSpreadModelAsync(), value => type.PutSpreadModelAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadModelArray_get", "Type_Property_AdditionalProperties_SpreadModelArray_put",
            () => type.GetSpreadModelArrayAsync(), value => type.PutSpreadModelArrayAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadDifferentString_get", "Type_Property_AdditionalProperties_SpreadDifferentString_put",
            () => type.GetSpreadDifferentStringAsync(), value => type.PutSpreadDifferentStringAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadDifferentFloat_get", "Type_Property_AdditionalProperties_SpreadDifferentFloat_put",
            () => type.GetSpreadDifferentFloatAsync(), value => type.PutSpreadDifferentFloatAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadDifferentModel_get", "Type_Property_AdditionalProperties_SpreadDifferentModel_put",
            () => type.GetSpreadDifferentModelAsync(), value => type.PutSpreadDifferentModelAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadDifferentModelArray_get", "Type_Property_AdditionalProperties_SpreadDifferentModelArray_put",
            () => type.GetSpreadDifferentModelArrayAsync(), value => type.PutSpreadDifferentModelArrayAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsDifferentSpreadString_get", "Type_Property_AdditionalProperties_ExtendsDifferentSpreadString_put",
            () => type.GetExtendsDifferentSpreadStringAsync(), value => type.PutExtendsDifferentSpreadStringAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsDifferentSpreadFloat_get", "Type_Property_AdditionalProperties_ExtendsDifferentSpreadFloat_put",
            () => type.GetExtendsDifferentSpreadFloatAsync(), value => type.PutExtendsDifferentSpreadFloatAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModel_get", "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModel_put",
            () => type.GetExtendsDifferentSpreadModelAsync(), value => type.PutExtendsDifferentSpreadModelAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModelArray_get", "Type_Property_AdditionalProperties_ExtendsDifferentSpreadModelArray_put",
            () => type.GetExtendsDifferentSpreadModelArrayAsync(), value => type.PutExtendsDifferentSpreadModelArrayAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_MultipleSpread_get", "Type_Property_AdditionalProperties_MultipleSpread_put",
            () => type.GetMultipleSpreadAsync(), value => type.PutMultipleSpreadAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadRecordUnion_get", "Type_Property_AdditionalProperties_SpreadRecordUnion_put",
            () => type.GetSpreadRecordUnionAsync(), value => type.PutSpreadRecordUnionAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion_get", "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion_put",
            () => type.GetSpreadRecordNonDiscriminatedUnionAsync(), value => type.PutSpreadRecordNonDiscriminatedUnionAsync(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_get", "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_put",
            () => type.GetSpreadRecordNonDiscriminatedUnion2Async(), value => type.PutSpreadRecordNonDiscriminatedUnion2Async(value));
        it.RoundTrips(
            "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion3_get", "Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion3_put",
            () => type.GetSpreadRecordNonDiscriminatedUnion3Async(), value => type.PutSpreadRecordNonDiscriminatedUnion3Async(value));
    }
}
