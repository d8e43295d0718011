using System.Text;
using Dovetail.Http;
using Dovetail.Http.Internal;
using static Dovetail.Runtime.Tests.Http.Bodies.MultipartTests;

namespace Dovetail.Runtime.Tests.Files;

public sealed class FileContentTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("dovetail").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_path_is_sent_with_its_name_length_and_progress_and_again()
    {
        var path = Path.Combine(_directory, "cat.png");
        await File.WriteAllBytesAsync(path, new byte[200_000], Cancellation);
        var progress = new RecordingProgress();
        var file = FileContent.FromPath(path, progress: progress);

        Assert.Equal(("cat.png", null, 200_000, true), (file.Name, file.MediaType, file.Length, file.CanReplay));
        Assert.Equal(200_000, (await Send(file)).Length);
        Assert.Equal(200_000, (await Send(file)).Length);
        Assert.Equal(new FileProgress(0, 200_000), progress.Reports[0]);
        Assert.Equal(2, progress.Reports.Count(static report => report.Fraction == 1));
        Assert.True(progress.Reports.Count >= 6);
    }

    [Fact]
    public void A_path_without_a_file_is_refused_at_once() =>
        Assert.Throws<FileNotFoundException>(() => FileContent.FromPath(Path.Combine(_directory, "none")));

    [Fact]
    public async Task A_seekable_stream_starts_where_it_stood_in_each_attempt_and_stays_open()
    {
        using var stream = new MemoryStream("0123456789"u8.ToArray()) { Position = 4 };
        var file = FileContent.FromStream(stream, "x");
        using var body = new FileRequestBody(file, "application/octet-stream");

        Assert.Equal(6, file.Length);
        Assert.Equal("456789", await Send(body));
        stream.Position = 1;
        Assert.Equal("456789", await Send(body));
        body.Dispose();
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_stream_that_can_not_seek_is_sent_once()
    {
        var file = FileContent.FromStream(new ForwardStream("abc"));
        using var body = new FileRequestBody(file, "application/octet-stream");

        Assert.Equal((null, false), (file.Length, body.CanReplay));
        Assert.Equal("abc", await Send(body));
        var error = await Assert.ThrowsAsync<RequestBodyException>(() => Send(body));
        Assert.IsType<InvalidOperationException>(error.InnerException);
    }

    [Fact]
    public void A_stream_that_was_handed_over_is_disposed_with_the_call()
    {
        var stream = new MemoryStream([1]);
        var body = new FileRequestBody(FileContent.FromStream(stream, leaveOpen: false), "application/octet-stream");

        Assert.True(stream.CanRead);
        body.Dispose();
        Assert.False(stream.CanRead);
    }

    [Fact]
    public async Task A_factory_opens_a_stream_for_each_attempt_and_each_is_closed()
    {
        var streams = new List<MemoryStream>();
        var file = FileContent.FromFactory(
            _ =>
            {
                streams.Add(new MemoryStream("abc"u8.ToArray()));
                return new ValueTask<Stream>(streams[^1]);
            },
            length: 3);
        using var body = new FileRequestBody(file, "application/octet-stream");

        Assert.Equal("abc", await Send(body));
        Assert.Equal("abc", await Send(body));
        Assert.Equal([false, false], streams.Select(static stream => stream.CanRead));
    }

    [Fact]
    public async Task A_file_that_has_shrunk_or_fails_is_the_callers_error_and_not_the_connections()
    {
        var shrunk = FileContent.FromFactory(static _ => new(new MemoryStream([1, 2])), length: 3);
        var broken = FileContent.FromFactory(static _ => throw new IOException("disk"));

        Assert.IsType<EndOfStreamException>((await Assert.ThrowsAsync<RequestBodyException>(() => Send(shrunk))).InnerException);
        Assert.Equal("disk", (await Assert.ThrowsAsync<RequestBodyException>(() => Send(broken))).InnerException!.Message);
    }

    [Fact]
    public async Task A_file_that_has_grown_is_sent_up_to_what_was_announced()
    {
        var path = Path.Combine(_directory, "log.txt");
        await File.WriteAllTextAsync(path, "abc", Cancellation);
        using var body = new FileRequestBody(FileContent.FromPath(path), "text/plain");
        using var content = body.CreateContent();
        await File.AppendAllTextAsync(path, "def", Cancellation);

        Assert.Equal("abc", await content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Cancelling_ends_the_sending_with_the_callers_token()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var file = FileContent.FromBytes(new byte[10]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => file.SendAsync(new MemoryStream(), 10, cancelled.Token));
    }

    [Fact]
    public async Task An_empty_file_is_sent()
    {
        Assert.Equal(0, FileContent.FromBytes(default).Length);
        Assert.Empty(await Send(FileContent.FromBytes(default)));
        Assert.Equal("file", FileContent.FromBytes(default).Name);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\secret\\a.txt", "a.txt")]
    [InlineData("a/", "file")]
    [InlineData("what? yes: \"it\".txt", "what? yes: \"it\".txt")]
    public void A_name_is_sent_without_directories(string name, string sent) => Assert.Equal(sent, FileContent.FromBytes(default, name).Name);

    private static async Task<byte[]> Send(FileContent file)
    {
        using var output = new MemoryStream();
        await file.SendAsync(output, file.Length, Cancellation);
        return output.ToArray();
    }

    private static async Task<string> Send(RequestBody body)
    {
        using var content = body.CreateContent();
        return Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync(Cancellation));
    }
}
