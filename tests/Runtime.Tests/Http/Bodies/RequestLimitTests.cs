using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Http.Bodies;

public sealed class RequestLimitTests : WireTest
{
    private const int Limit = 100_000;

    public static TheoryData<string> Bodies => ["text", "file", "form", "multipart"];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_too_long_is_refused_before_anything_is_sent(string kind)
    {
        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await SendAsync(kind, new string('x', Limit + 1)));

        Assert.Equal("body: is longer than 100000 bytes (Transport.MaxRequestBytes).", Assert.Single(e.Violations).ToString());
        Assert.Empty(Server.Requests);
        Assert.Equal(0, e.Attempts);
    }

    [Fact]
    public async Task A_body_at_the_limit_is_sent()
    {
        await SendAsync("text", new string('x', Limit));

        Assert.Equal(Limit, Server.Request.Body.Length);
    }

    [Fact]
    public async Task A_stream_that_can_seek_is_refused_without_being_read()
    {
        using var stream = new MemoryStream(new byte[Limit + 1]);

        await Assert.ThrowsAsync<RequestValidationException>(async () => await SendAsync(FileContent.FromStream(stream)));

        Assert.Equal(0, stream.Position);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_stream_of_unknown_length_is_read_no_further_than_the_limit()
    {
        using var stream = new EndlessStream();

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await SendAsync(FileContent.FromStream(stream)));

        Assert.Equal("body", Assert.Single(e.Violations).Parameter);
        Assert.InRange(stream.Given, Limit, 3 * Limit);
    }

    [Fact]
    public async Task A_stream_of_unknown_length_at_the_limit_is_sent_with_its_type()
    {
        await SendAsync(FileContent.FromFactory(_ => ValueTask.FromResult<Stream>(new MemoryStream(new byte[Limit])), mediaType: "image/png"));

        Assert.Equal((Limit, "image/png"), (Server.Request.Body.Length, Server.Request.Header("Content-Type")));
    }

    private ApiCall<NoContent> SendAsync(FileContent file)
    {
        var request = new ApiRequest(Connection(), options: null);
        request.FileBody(file, "application/octet-stream");
        return Operation.Send(request, Cancellation);
    }

    private ApiCall<NoContent> SendAsync(string kind, string text)
    {
        var request = new ApiRequest(Connection(), options: null);
        switch (kind)
        {
            case "text":
                request.TextBody(text, "text/plain");
                break;
            case "file":
                request.FileBody(FileContent.FromBytes(new byte[text.Length]), "application/octet-stream");
                break;
            case "form":
                request.FormBody<IReadOnlyDictionary<string, string>, Dovetail.Serialization.MapFormat<string, Dovetail.Serialization.StringFormat>>(new Dictionary<string, string> { ["a"] = text });
                break;
            default:
                request.MultipartBody(new Parts(writer => writer.File("a", FileContent.FromBytes(new byte[text.Length]), null)));
                break;
        }

        return Operation.Send(request, Cancellation);
    }

    private ApiConnection Connection() => Connect(static options => options.Transport.MaxRequestBytes = Limit);

    private static ApiOperation<NoContent> Operation { get; } = new("upload", "POST", "/x") { Response = new EmptyResponse() };

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
