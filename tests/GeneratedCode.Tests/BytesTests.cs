using System.Text.Json;
using Dovetail;
using Features.Bytes;
using Features.Wire;

namespace Features;

public sealed class BytesTests : WireTest
{
    private IFilesClient Files => new BytesClient(new() { BaseAddress = Server.Address }).Files;

    [Fact]
    public async Task Parts_without_a_type_are_files()
    {
        await Files.AddAsync(new()
        {
            Photo = FileContent.FromBytes(new byte[] { 1 }, "photo.jpg"),
            Scans = [FileContent.FromBytes(new byte[] { 2 }, "1.bin"), FileContent.FromBytes(new byte[] { 3 }, "2.bin")],
            Cover = FileContent.FromBytes(new byte[] { 4 }, "cover.webp", "image/webp"),
            Badge = FileContent.FromBytes(new byte[] { 5 }),
            Logo = FileContent.FromBytes(new byte[] { 6 }),
            Note = "n",
            Free = JsonDocument.Parse("[1]").RootElement,
            Other = FileContent.FromBytes(new byte[] { 8 }, "other.png", "image/png"),
            Seal = [7],
        });

        var parts = Sent.Text.Split("Content-Disposition").Skip(1).ToList();
        Assert.Equal(10, parts.Count);
        Assert.Contains(parts, static part => part.Contains("filename=\"other.png\"", StringComparison.Ordinal) && part.Contains("image/png", StringComparison.Ordinal));
        Assert.Contains("filename=\"photo.jpg\"", parts[0], StringComparison.Ordinal);
        Assert.Contains("filename=\"2.bin\"", parts[2], StringComparison.Ordinal);
        Assert.Contains("image/webp", parts[3], StringComparison.Ordinal);
        Assert.Contains("image/png", parts[4], StringComparison.Ordinal);
        Assert.Contains("image/gif", parts[5], StringComparison.Ordinal);
        Assert.Contains("application/json", parts[7], StringComparison.Ordinal);
        Assert.Contains("Bw==", parts[9], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Base64_is_bytes_and_what_is_not_evaluated_a_typed_map()
    {
        Answers("""{"seal":"AAEC","bare":"/w==","sizes":{"a":1}}""");

        Kept kept = await Files.KeepAsync(new() { Seal = [0, 1], Bare = [255], Sizes = new Dictionary<string, long> { ["a"] = 2 } });

        Assert.Equal([0, 1, 2], kept.Seal);
        Assert.Equal([255], kept.Bare);
        Assert.Equal(1, kept.Sizes!["a"]);
        Assert.Equal("""{"seal":"AAE=","bare":"/w==","sizes":{"a":2}}""", Sent.Text);
    }
}
