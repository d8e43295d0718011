using System.Text;
using System.Text.Json;
using TypeSpec.EncodeBytes;
using TypeSpec.StreamingJsonl;
using TypeSpec.TypeFile;
using static Dovetail.Conformance.Suite.ScenarioGroup;

namespace Dovetail.Conformance.TypeSpec.Scenarios;

/// <summary>Bodies that are files, and lines of JSON.</summary>
internal static class FileScenarios
{
    public static void Add(ScenarioGroup it)
    {
        var png = FileContent.FromPath(TypeSpecAssets.PathOf("image.png"), mediaType: "image/png");
        var bytes = new EncodeBytesClient(new() { BaseAddress = it.Server }).Encode;
        it.Sends("Encode_Bytes_RequestBody_default",
            () => bytes.RequestBodyDefaultAsync(FileContent.FromPath(TypeSpecAssets.PathOf("image.png"), mediaType: "application/octet-stream")));
        it.Sends("Encode_Bytes_RequestBody_customContentType", () => bytes.RequestBodyCustomContentTypeAsync(png));
        it.Sends("Encode_Bytes_RequestBody_octetStream", () =>
            bytes.RequestBodyOctetStreamAsync(FileContent.FromPath(TypeSpecAssets.PathOf("image.png"), mediaType: "application/octet-stream")));

        var file = new TypeFileClient(new() { BaseAddress = it.Server }).Type;
        it.Sends("Type_File_Body_uploadFileSpecificContentType", () => file.UploadBodyFileSpecificContentTypeAsync(png));
        it.Sends("Type_File_Body_uploadFileMultipleContentTypes", () => file.UploadBodyFileMultipleContentTypesAsync(png));
        it.Sends("Type_File_Body_uploadFileDefaultContentType", () => file.UploadBodyFileDefaultContentTypeAsync(png));
        it.RoundTrips(
            "Type_File_Body_downloadFileJsonContentType", "Type_File_Body_uploadFileJsonContentType",
            () => file.BodyDownloadFileJsonContentTypeAsync(), value => file.UploadBodyFileJsonContentTypeAsync(value));
        Downloads("Type_File_Body_downloadFileSpecificContentType", () => file.BodyDownloadFileSpecificContentTypeAsync());
        Downloads("Type_File_Body_downloadFileMultipleContentTypes", () => file.BodyDownloadFileMultipleContentTypesAsync());
        Downloads("Type_File_Body_downloadFileDefaultContentType", () => file.BodyDownloadFileDefaultContentTypeAsync());

        var lines = new StreamingJsonlClient(new() { BaseAddress = it.Server }).Streaming;
        it.Sends("Streaming_Jsonl_Basic_send", () => lines.SendBasicAsync(
            FileContent.FromBytes(Encoding.UTF8.GetBytes("{\"desc\": \"one\"}\n{\"desc\": \"two\"}\n{\"desc\": \"three\"}"), mediaType: "application/jsonl")));
        it.Does("Streaming_Jsonl_Basic_receive", async () =>
        {
            var read = new List<string?>();
            await foreach (JsonElement line in lines.BasicReceiveAsync())
            {
                read.Add(line.GetProperty("desc").GetString());
            }

            Same(["one", "two", "three"], read);
        });

        void Downloads(string point, Func<ApiCall<FileResponse>> call) => it.Does(point, async () =>
        {
            await using var response = await call();
            using var content = new MemoryStream();
            await response.CopyToAsync(content);
            Same(new FileInfo(TypeSpecAssets.PathOf("image.png")).Length, content.Length);
        });
    }
}
