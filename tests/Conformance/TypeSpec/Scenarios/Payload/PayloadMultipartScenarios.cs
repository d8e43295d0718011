using TypeSpec.PayloadMultipart;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>Forms with files.</summary>
internal static class PayloadMultipartScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var multipart = new PayloadMultipartClient(new() { BaseAddress = it.Server }).Multipart;
        var jpg = File("image.jpg", "application/octet-stream");
        var png = File("image.png", "application/octet-stream");
        var image = File("image.png", "image/png");

        it.Sends("Payload_MultiPart_FormData_basic", () => multipart.FormDataBasicAsync(new() { Id = "123", ProfileImage = jpg }));
        it.Sends("Payload_MultiPart_FormData_withWireName", () => multipart.FormDataWithWireNameAsync(new() { Id = "123", ProfileImage = jpg }));
        it.Does("Payload_MultiPart_FormData_optionalParts", async () =>
        {
            await multipart.FormDataOptionalPartsAsync(new() { Id = "123" });
            await multipart.FormDataOptionalPartsAsync(new() { ProfileImage = jpg });
            await multipart.FormDataOptionalPartsAsync(new() { Id = "123", ProfileImage = jpg });
        });
        it.Sends("Payload_MultiPart_FormData_fileArrayAndBasic", () => multipart.FormDataFileArrayAndBasicAsync(
            new() { Id = "123", Address = new() { City = "X" }, ProfileImage = jpg, Pictures = [png, png] }));
        it.Sends("Payload_MultiPart_FormData_jsonPart", () => multipart.FormDataJsonPartAsync(new() { Address = new() { City = "X" }, ProfileImage = jpg }));
        it.Sends("Payload_MultiPart_FormData_binaryArrayParts", () => multipart.FormDataBinaryArrayPartsAsync(new() { Id = "123", Pictures = [png, png] }));
        it.Does("Payload_MultiPart_FormData_multiBinaryParts", async () =>
        {
            await multipart.FormDataMultiBinaryPartsAsync(new() { ProfileImage = jpg });
            await multipart.FormDataMultiBinaryPartsAsync(new() { ProfileImage = jpg, Picture = png });
        });
        it.Sends("Payload_MultiPart_FormData_checkFileNameAndContentType", () => multipart.FormDataCheckFileNameAndContentTypeAsync(
            new() { Id = "123", ProfileImage = File("image.jpg", "image/jpg", "hello.jpg") }));
        it.Sends("Payload_MultiPart_FormData_anonymousModel", () => multipart.FormDataAnonymousModelAsync(new() { ProfileImage = jpg }));
        it.Sends("Payload_MultiPart_FormData_HttpParts_ContentType_imageJpegContentType", () => multipart.ContentTypeImageJpegContentTypeAsync(
            new() { ProfileImage = File("image.jpg", "image/jpg", "hello.jpg") }));
        it.Sends("Payload_MultiPart_FormData_HttpParts_ContentType_requiredContentType", () => multipart.ContentTypeRequiredContentTypeAsync(new() { ProfileImage = jpg }));
        it.Sends("Payload_MultiPart_FormData_HttpParts_ContentType_optionalContentType", () => multipart.ContentTypeOptionalContentTypeAsync(new() { ProfileImage = jpg }));
        it.Sends("Payload_MultiPart_FormData_HttpParts_jsonArrayAndFileArray", () => multipart.HttpPartsJsonArrayAndFileArrayAsync(new()
        {
            Id = "123",
            Address = new() { City = "X" },
            ProfileImage = jpg,
            PreviousAddresses = [new() { City = "Y" }, new() { City = "Z" }],
            Pictures = [png, png],
        }));
        it.Sends("Payload_MultiPart_FormData_HttpParts_NonString_float", () => multipart.NonStringFloatAsync(new() { Temperature = 0.5 }));
        it.Sends("Payload_MultiPart_FormData_File_uploadFileSpecificContentType", () => multipart.UploadFileFileSpecificContentTypeAsync(new() { File = image }));
        it.Sends("Payload_MultiPart_FormData_File_uploadFileRequiredFilename", () => multipart.UploadFileFileRequiredFilenameAsync(new() { File = image }));
        it.Sends("Payload_MultiPart_FormData_File_uploadFileArray", () => multipart.UploadFileFileArrayAsync(new() { Files = [image, image] }));
    }

    private static FileContent File(string asset, string mediaType, string? name = null) => FileContent.FromPath(TypeSpecAssets.PathOf(asset), name, mediaType);
}
