using Dovetail;
using Features.TextAndBinary;
using Features.Wire;

namespace Features;

public sealed class TextAndBinaryTests : WireTest
{
    private IContentClient Content => new TextAndBinaryClient(new() { BaseAddress = Server.Address }).Content;

    [Fact]
    public async Task Text_goes_and_comes()
    {
        Answers(Answer.Text("HÉLLO"));

        string answer = await Content.ShoutAsync("héllo");

        Assert.Equal("héllo", Sent.Text);
        Assert.StartsWith("text/plain", Sent.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("HÉLLO", answer);
    }

    [Fact]
    public async Task Bytes_are_uploaded_as_they_are()
    {
        var bytes = Enumerable.Range(0, 100_000).Select(i => (byte)i).ToArray();

        await Content.StoreFileAsync("a.bin", FileContent.FromStream(new MemoryStream(bytes), "a.bin"));

        Assert.Equal(("PUT", "/files/a.bin"), (Sent.Method, Sent.Target));
        Assert.Equal("application/octet-stream", Sent.Header("Content-Type"));
        Assert.Equal(bytes, Sent.Body);
    }

    [Fact]
    public async Task Bytes_are_downloaded_as_they_are()
    {
        byte[] bytes = [0, 255, 13, 10];
        Answers(Answer.Bytes(bytes) with { Headers = [("Content-Disposition", "attachment; filename=\"../../evil.bin\"")] });

        await using FileResponse file = await Content.FetchFileAsync("a.bin");
        using var copy = new MemoryStream();
        await file.Stream.CopyToAsync(copy);

        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal("evil.bin", file.FileName);
        Assert.Equal("application/octet-stream", file.MediaType);
    }
}
