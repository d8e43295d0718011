using Dovetail.Files.Internal;

namespace Dovetail.Runtime.Tests.Files;

public sealed class FileResponseTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("dovetail").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_download_is_saved_with_progress_and_replaces_what_was_there()
    {
        var path = Path.Combine(_directory, "a.txt");
        await File.WriteAllTextAsync(path, "old", Cancellation);
        var progress = new RecordingProgress();
        await using var response = new FileResponse(new MemoryStream("new!"u8.ToArray())) { Length = 4 };

        await response.SaveAsync(path, progress, Cancellation);

        Assert.Equal("new!", await File.ReadAllTextAsync(path, Cancellation));
        Assert.Equal([new FileProgress(0, 4), new FileProgress(4, 4)], progress.Reports);
        Assert.Equal([path], Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public async Task A_download_that_breaks_off_leaves_what_was_there_and_no_trace()
    {
        var path = Path.Combine(_directory, "a.txt");
        await File.WriteAllTextAsync(path, "old", Cancellation);
        await using var response = new FileResponse(new BreakingStream());

        await Assert.ThrowsAsync<IOException>(() => response.SaveAsync(path, cancellationToken: Cancellation));

        Assert.Equal("old", await File.ReadAllTextAsync(path, Cancellation));
        Assert.Equal([path], Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public async Task Disposing_closes_the_stream_and_the_message()
    {
        var stream = new MemoryStream();
        var message = new HttpResponseMessage { Content = new StringContent("x") };
        var response = new FileResponse(stream, message);

        await response.DisposeAsync();
        response.Dispose();

        Assert.False(stream.CanRead);
        Assert.Throws<ObjectDisposedException>(() => message.Content = null);
    }

    [Theory]
    [InlineData("attachment; filename=cat.png", "cat.png")]
    [InlineData("attachment; filename=\"a cat.png\"", "a cat.png")]
    [InlineData("attachment;filename=a cat.png", "a cat.png")]
    [InlineData("ATTACHMENT; FileName=\"a;b=c.png\"; size=3", "a;b=c.png")]
    [InlineData("attachment; filename=\"say \\\"hi\\\".png\"", "say _hi_.png")]
    [InlineData("attachment; filename=\"plain.txt\"; filename*=UTF-8''%e2%82%ac%20rates.txt", "€ rates.txt")]
    [InlineData("attachment; filename*=UTF-8'en'%e2%82%ac.txt; filename=\"plain.txt\"", "€.txt")]
    [InlineData("attachment; filename*=iso-8859-1''%A3.txt", "£.txt")]
    [InlineData("attachment; filename=\"plain.txt\"; filename*=UTF-8''%ff", "plain.txt")]
    [InlineData("attachment; filename=\"plain.txt\"; filename*=klingon''x", "plain.txt")]
    [InlineData("attachment; filename=\"plain.txt\"; filename*=nonsense", "plain.txt")]
    [InlineData("attachment; filename=\"GrÃ¼n.txt\"", "Grün.txt")]
    [InlineData("attachment; filename=\"Grün.txt\"", "Grün.txt")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd")]
    [InlineData("attachment; filename=\"C:\\temp\\evil.exe\"", "evil.exe")]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("attachment; filename=\"a/\"", null)]
    [InlineData("attachment; filename=\"  \"", null)]
    [InlineData("attachment; filename=\"con.txt\"", "_con.txt")]
    [InlineData("attachment; filename=\"COM1\"", "_COM1")]
    [InlineData("attachment; filename=\"common.txt\"", "common.txt")]
    [InlineData("attachment; filename=\"a\tb\u0000c.\"", "a_b_c")]
    [InlineData("attachment; filename=\"open", "open")]
    [InlineData("attachment; filename=", null)]
    [InlineData("attachment; filename", null)]
    [InlineData("attachment; foo; filename=x", "x")]
    [InlineData("attachment", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData(";;;==;\"", null)]
    public void A_name_is_read_from_the_header_and_made_harmless(string? header, string? name)
    {
        using var response = new FileResponse(Stream.Null) { FileName = ContentDispositionReader.FileName(header) };

        Assert.Equal(name, response.FileName);
    }

    [Fact]
    public void A_very_long_name_keeps_its_extension()
    {
        using var response = new FileResponse(Stream.Null) { FileName = new string('x', 5_000) + ".tar" };

        Assert.Equal(200, response.FileName!.Length);
        Assert.EndsWith(".tar", response.FileName, StringComparison.Ordinal);
    }

    private sealed class BreakingStream : MemoryStream
    {
        private bool _read;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            if (_read)
            {
                throw new IOException("The connection was lost.");
            }

            _read = true;
            buffer.Span[0] = 1;
            return 1;
        }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("The connection was lost.");
    }
}
