using TypeSpec.EncodeBytes;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>EncodeBytes.json.</summary>
internal static class EncodeBytesScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var encode = new EncodeBytesClient(new() { BaseAddress = it.Server }).Encode;

        it.Sends("Encode_Bytes_Query_default", () => encode.QueryDefaultAsync("test"u8.ToArray()));
        it.Sends("Encode_Bytes_Query_base64", () => encode.QueryBase64Async("test"u8.ToArray()));
        it.Sends("Encode_Bytes_Query_base64url", () => encode.QueryBase64urlAsync("dGVzdA"));
        it.Sends("Encode_Bytes_Query_base64urlArray", () => encode.QueryBase64urlArrayAsync(["dGVzdA", "dGVzdA"]));
        it.Sends("Encode_Bytes_Property_default", () => encode.PropertyDefaultAsync(new() { Value = "test"u8.ToArray() }));
        it.Sends("Encode_Bytes_Property_base64", () => encode.PropertyBase64Async(new() { Value = "test"u8.ToArray() }));
        it.Sends("Encode_Bytes_Property_base64url", () => encode.PropertyBase64urlAsync(new() { Value = "dGVzdA" }));
        it.Sends("Encode_Bytes_Property_base64urlArray", () => encode.PropertyBase64urlArrayAsync(new() { Value = ["dGVzdA", "dGVzdA"] }));
        it.Sends("Encode_Bytes_Header_default", () => encode.HeaderDefaultAsync("test"u8.ToArray()));
        it.Sends("Encode_Bytes_Header_base64", () => encode.HeaderBase64Async("test"u8.ToArray()));
        it.Sends("Encode_Bytes_Header_base64url", () => encode.HeaderBase64urlAsync("dGVzdA"));
        it.Sends("Encode_Bytes_Header_base64urlArray", () => encode.HeaderBase64urlArrayAsync(["dGVzdA", "dGVzdA"]));
        it.Sends("Encode_Bytes_RequestBody_base64", () => encode.RequestBodyBase64Async("test"u8.ToArray()));
        it.Leaves("Encode_Bytes_RequestBody_base64url", "the emitter writes `contentEncoding: base64` for it: the document does not say base64url");
        it.Sends("Encode_Bytes_ResponseBody_default", () => encode.ResponseBodyDefaultAsync());
        it.Sends("Encode_Bytes_ResponseBody_base64", () => encode.ResponseBodyBase64Async());
        it.Sends("Encode_Bytes_ResponseBody_base64url", () => encode.ResponseBodyBase64urlAsync());
        it.Sends("Encode_Bytes_ResponseBody_customContentType", () => encode.ResponseBodyCustomContentTypeAsync());
        it.Sends("Encode_Bytes_ResponseBody_octetStream", () => encode.ResponseBodyOctetStreamAsync());
    }
}
