using TypeSpec.EncodeNumeric;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>EncodeNumeric.json.</summary>
internal static class EncodeNumericScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var encode = new EncodeNumericClient(new() { BaseAddress = it.Server }).Encode;

        it.Sends("Encode_Numeric_Property_safeintAsString", () => encode.PropertySafeintAsStringAsync(new() { Value = "10000000000" }));
        it.Sends("Encode_Numeric_Property_uint32AsStringOptional", () => encode.PropertyUint32AsStringOptionalAsync(new() { Value = "1" }));
        it.Sends("Encode_Numeric_Property_uint8AsString", () => encode.PropertyUint8AsStringAsync(new() { Value = "255" }));
    }
}
