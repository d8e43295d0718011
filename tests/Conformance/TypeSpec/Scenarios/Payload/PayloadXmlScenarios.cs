using TypeSpec.PayloadXml;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>PayloadXml.json.</summary>
internal static class PayloadXmlScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var payload = new PayloadXmlClient(new() { BaseAddress = it.Server }).Payload;

        it.RoundTrips(
            "Payload_Xml_SimpleModelValue_get", "Payload_Xml_SimpleModelValue_put",
            () => payload.GetSimpleModelValueAsync(), value => payload.PutSimpleModelValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithSimpleArraysValue_get", "Payload_Xml_ModelWithSimpleArraysValue_put",
            () => payload.GetModelWithSimpleArraysValueAsync(), value => payload.PutModelWithSimpleArraysValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithArrayOfModelValue_get", "Payload_Xml_ModelWithArrayOfModelValue_put",
            () => payload.GetModelWithArrayOfModelValueAsync(), value => payload.PutModelWithArrayOfModelValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithOptionalFieldValue_get", "Payload_Xml_ModelWithOptionalFieldValue_put",
            () => payload.GetModelWithOptionalFieldValueAsync(), value => payload.PutModelWithOptionalFieldValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithAttributesValue_get", "Payload_Xml_ModelWithAttributesValue_put",
            () => payload.GetModelWithAttributesValueAsync(), value => payload.PutModelWithAttributesValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithUnwrappedArrayValue_get", "Payload_Xml_ModelWithUnwrappedArrayValue_put",
            () => payload.GetModelWithUnwrappedArrayValueAsync(), value => payload.PutModelWithUnwrappedArrayValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithRenamedArraysValue_get", "Payload_Xml_ModelWithRenamedArraysValue_put",
            () => payload.GetModelWithRenamedArraysValueAsync(), value => payload.PutModelWithRenamedArraysValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithRenamedFieldsValue_get", "Payload_Xml_ModelWithRenamedFieldsValue_put",
            () => payload.GetModelWithRenamedFieldsValueAsync(), value => payload.PutModelWithRenamedFieldsValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithEmptyArrayValue_get", "Payload_Xml_ModelWithEmptyArrayValue_put",
            () => payload.GetModelWithEmptyArrayValueAsync(), value => payload.PutModelWithEmptyArrayValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithTextValue_get", "Payload_Xml_ModelWithTextValue_put",
            () => payload.GetModelWithTextValueAsync(), value => payload.PutModelWithTextValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithDictionaryValue_get", "Payload_Xml_ModelWithDictionaryValue_put",
            () => payload.GetModelWithDictionaryValueAsync(), value => payload.PutModelWithDictionaryValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithEncodedNamesValue_get", "Payload_Xml_ModelWithEncodedNamesValue_put",
            () => payload.GetModelWithEncodedNamesValueAsync(), value => payload.PutModelWithEncodedNamesValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithEnumValue_get", "Payload_Xml_ModelWithEnumValue_put",
            () => payload.GetModelWithEnumValueAsync(), value => payload.PutModelWithEnumValueAsync(value));
        it.RoundTrips(
            "Payload_Xml_ModelWithDatetimeValue_get", "Payload_Xml_ModelWithDatetimeValue_put",
            () => payload.GetModelWithDatetimeValueAsync(), value => payload.PutModelWithDatetimeValueAsync(value));
        it.Fails<ApiResponseException>("Payload_Xml_XmlErrorValue_get", async () => await payload.GetXmlErrorValueAsync());
    }
}
