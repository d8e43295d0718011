using System.Text.Json;
using Autorest.BodyBinary;
using Autorest.BodyFile;
using Autorest.BodyFormdata;
using Autorest.BodyFormdataUrlencoded;
using Autorest.MediaTypes;
using static Dovetail.Conformance.Suite.ScenarioGroup;
using BinaryError = Autorest.BodyBinary.Error;

namespace Dovetail.Conformance.Autorest.Scenarios;

/// <summary>Files up and down, forms, and bodies of several media types.</summary>
internal static class Files
{
    // As this server compares it; a charset goes out otherwise.
    private static readonly RequestOptions PlainText = new() { Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" } };

    public static void Add(ScenarioGroup it)
    {
        var file = new BodyFileClient(new() { BaseAddress = it.Server }).Files;
        it.Does("FileStreamNonempty", async () => Same(8725, await CountAsync(await file.GetAsync())));
        it.Does("FileStreamVeryLarge", async () => Same(3000L * 1024 * 1024, await CountAsync(await file.GetLargeAsync())));
        it.Does("FileStreamEmpty", async () => Same(0, await CountAsync(await file.GetEmptyFileAsync())));

        var binary = new BodyBinaryClient(new() { BaseAddress = it.Server }).Binary;
        it.Sends("BodyBinaryFile", () => binary.UploadFileAsync(new Dictionary<string, JsonElement> { ["more"] = JsonSerializer.SerializeToElement("cowbell") }));
        it.Sends("BodyBinaryOctet", () => binary.UploadAsync(FileContent.FromBytes("PDF"u8.ToArray())));
        it.Does("BodyBinaryError", async () =>
            Same("I failed on purpose", (await Throws<ApiResponseException<BinaryError>>(async () => await binary.DownloadErrorStreamAsync())).Error.Message));

        var form = new BodyFormdataClient(new() { BaseAddress = it.Server }).Formdata;
        it.Does("FormdataStreamUploadFile", async () =>
            Same(3, await CountAsync(await form.UploadFileAsync(new() { FileContent = FileContent.FromBytes("PDF"u8.ToArray()), FileName = "sample.pdf" }))));
        it.Does("StreamUploadFile", async () => Same(3, await CountAsync(await form.UploadFileViaBodyAsync(FileContent.FromBytes("PDF"u8.ToArray())))));

        var fields = new BodyFormdataUrlencodedClient(new() { BaseAddress = it.Server }).Formsdataurlencoded;
        it.Sends("UpdatePetWithForm", () => fields.UpdateFormdataurlencodedPetWithFormAsync(
            1, new() { PetType = PetTypeParameterPetType.Dog, PetFood = PetTypeParameterPetFood.Meat, PetAge = 42, Name = "Fido" }));
        it.Sends("UrlEncodedDataWithPartialConstantBody", () => fields.FormdataurlencodedPartialConstantBodyAsync(new() { Service = "bar", AccessToken = "foo" }));

        AddMediaTypes(it, new MediaTypesClient(new() { BaseAddress = it.Server }).Mediatypes);

        it.Leaves("PassMergePatchObject", "its server asks for a Content-Length of 14, which is that of JSON with a space in it; ours is written without");
    }

    private static void AddMediaTypes(ScenarioGroup it, IMediatypesOperations media)
    {
        var hello = JsonSerializer.SerializeToElement(new { hello = "world" });
        it.Reads("MediaTypeJson", () => media.AnalyzeBodyAsync(new SourcePath { Source = "foo" }), "Nice job with JSON");
        it.Leaves("MediaTypePdf", "an object that can be sent as JSON has no overload for its binary forms (docs/guide/bodies.md)");
        it.Sends("MediaTypesAnalyzeBodyNoAcceptHeader", () => media.AnalyzeBodyNoAcceptHeaderAsync(new SourcePath { Source = "foo" }));
        it.Sends("MediaTypeWithEncoding",
            () => media.ContentTypeWithEncodingAsync("hello", new() { Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain; charset=UTF-8" } }));
        it.Does("MediaTypesTwoContentTypes", async () =>
        {
            await media.BinaryBodyWithTwoContentTypesAsync(FileContent.FromBytes("{\"hello\":\"world\"}"u8.ToArray(), mediaType: "application/json")).WithResponse();
            await media.BinaryBodyWithTwoContentTypesAsync(FileContent.FromBytes("hello, world"u8.ToArray(), mediaType: "application/octet-stream")).WithResponse();
        });
        it.Does("MediaTypesThreeContentTypes", async () =>
        {
            await media.BinaryBodyWithThreeContentTypesAsync("hello, world", PlainText).WithResponse();
            await media.BinaryBodyWithThreeContentTypesAsync(FileContent.FromBytes("hello, world"u8.ToArray(), mediaType: "application/octet-stream")).WithResponse();
        });
        it.Does("MediaTypesThreeBodyTypes", async () =>
        {
            await media.BodyThreeTypesAsync(hello).WithResponse();
            await media.BodyThreeTypesAsync("hello, world", PlainText).WithResponse();
            await media.BodyThreeTypesAsync(FileContent.FromBytes("hello, world"u8.ToArray())).WithResponse();
        });
    }

    private static async Task<long> CountAsync(FileResponse response)
    {
        await using (response)
        {
            var buffer = new byte[1024 * 1024];
            long count = 0;
            for (int read; (read = await response.Stream.ReadAsync(buffer)) > 0; count += read)
            {
            }

            return count;
        }
    }
}
