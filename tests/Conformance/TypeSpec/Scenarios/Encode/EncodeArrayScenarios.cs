using TypeSpec.EncodeArray;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>EncodeArray.json.</summary>
internal static class EncodeArrayScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var encode = new EncodeArrayClient(new() { BaseAddress = it.Server }).Encode;

        it.Sends("Encode_Array_Property_commaDelimited", () => encode.PropertyCommaDelimitedAsync(new() { Value = "blue,red,green" }));
        it.Sends("Encode_Array_Property_spaceDelimited", () => encode.PropertySpaceDelimitedAsync(new() { Value = "blue red green" }));
        it.Sends("Encode_Array_Property_pipeDelimited", () => encode.PropertyPipeDelimitedAsync(new() { Value = "blue|red|green" }));
        it.Sends("Encode_Array_Property_newlineDelimited", () => encode.PropertyNewlineDelimitedAsync(new() { Value = "blue\nred\ngreen" }));
        it.Sends("Encode_Array_Property_enumCommaDelimited", () => encode.PropertyEnumCommaDelimitedAsync(new() { Value = "blue,red,green" }));
        it.Sends("Encode_Array_Property_enumSpaceDelimited", () => encode.PropertyEnumSpaceDelimitedAsync(new() { Value = "blue red green" }));
        it.Sends("Encode_Array_Property_enumPipeDelimited", () => encode.PropertyEnumPipeDelimitedAsync(new() { Value = "blue|red|green" }));
        it.Sends("Encode_Array_Property_enumNewlineDelimited", () => encode.PropertyEnumNewlineDelimitedAsync(new() { Value = "blue\nred\ngreen" }));
        it.Sends("Encode_Array_Property_extensibleEnumCommaDelimited", () => encode.PropertyExtensibleEnumCommaDelimitedAsync(new() { Value = "blue,red,green" }));
        it.Sends("Encode_Array_Property_extensibleEnumSpaceDelimited", () => encode.PropertyExtensibleEnumSpaceDelimitedAsync(new() { Value = "blue red green" }));
        it.Sends("Encode_Array_Property_extensibleEnumPipeDelimited", () => encode.PropertyExtensibleEnumPipeDelimitedAsync(new() { Value = "blue|red|green" }));
        it.Sends("Encode_Array_Property_extensibleEnumNewlineDelimited", () => encode.PropertyExtensibleEnumNewlineDelimitedAsync(new() { Value = "blue\nred\ngreen" }));
    }
}
