using TypeSpec.TypeScalar;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>TypeScalar.json.</summary>
internal static class TypeScalarScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var type = new TypeScalarClient(new() { BaseAddress = it.Server }).Type;

        it.RoundTrips("Type_Scalar_String_get", "Type_Scalar_String_put", () => type.GetStringAsync(), value => type.PutStringAsync(value));
        it.RoundTrips("Type_Scalar_Boolean_get", "Type_Scalar_Boolean_put", () => type.GetBooleanAsync(), value => type.PutBooleanAsync(value));
        it.RoundTrips("Type_Scalar_Unknown_get", "Type_Scalar_Unknown_put", () => type.GetUnknownAsync(), value => type.PutUnknownAsync(value));
        it.Sends("Type_Scalar_DecimalType_responseBody", () => type.DecimalTypeResponseBodyAsync());
        it.Sends("Type_Scalar_Decimal128Type_responseBody", () => type.Decimal128TypeResponseBodyAsync());
        it.Sends("Type_Scalar_DecimalType_requestBody", () => type.DecimalTypeRequestBodyAsync(0.33333m));
        it.Sends("Type_Scalar_Decimal128Type_requestBody", () => type.Decimal128TypeRequestBodyAsync(0.33333));
        it.Sends("Type_Scalar_DecimalType_requestParameter", () => type.DecimalTypeRequestParameterAsync(0.33333m));
        it.Sends("Type_Scalar_Decimal128Type_requestParameter", () => type.Decimal128TypeRequestParameterAsync(0.33333));
        it.Sends("Type_Scalar_DecimalVerify_prepareVerify", () => type.VerifyDecimalVerifyPrepareAsync());
        it.Sends("Type_Scalar_Decimal128Verify_prepareVerify", () => type.VerifyDecimal128VerifyPrepareAsync());
        it.Sends("Type_Scalar_DecimalVerify_verify", () => type.VerifyDecimalVerifyAsync(0.3m));
        it.Sends("Type_Scalar_Decimal128Verify_verify", () => type.VerifyDecimal128VerifyAsync(0.3m));
    }
}
