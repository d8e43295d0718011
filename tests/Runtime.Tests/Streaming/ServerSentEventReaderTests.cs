using System.Text;
using Dovetail.Streaming;

namespace Dovetail.Runtime.Tests.Streaming;

public sealed class ServerSentEventReaderTests
{
    private const long NoLimit = 1 << 20;

    [Theory]
    [InlineData("data: a\n\n", "message:a")]
    [InlineData("data:a\n\n", "message:a")]
    [InlineData("data:  a\n\n", "message: a")]
    [InlineData("data: a\r\rdata: b\r\n\r\ndata: c\n\n", "message:a message:b message:c")]
    [InlineData("data: a\r\ndata: b\ndata\r\n\r\n", "message:a|b|")]
    [InlineData(": comment\n\ndata: a\n\n", "message:a")]
    [InlineData("event: x\ndata: a\n\ndata: b\n\n", "x:a message:b")]
    [InlineData("event: x\n\ndata: a\n\n", "message:a")]
    [InlineData("data\n\ndata:\n\n", "message: message:")]
    [InlineData("\uFEFFdata: a\n\n", "message:a")]
    [InlineData("data: a\n\n\uFEFFdata: b\n\n", "message:a")]
    [InlineData("data: a\n\ndata: b", "message:a")]
    [InlineData("data: a\n\ndata: b\n", "message:a")]
    [InlineData("unknown: a\nData: a\ndata: é\n\n", "message:é")]
    [InlineData("", "")]
    public async Task Events_are_the_same_however_their_bytes_arrive(string text, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var chunk = 1; chunk <= bytes.Length + 1; chunk++)
        {
            Assert.Equal(expected, string.Join(' ', await ReadAsync(new ChunkedStream(bytes, chunk), NoLimit)));
        }
    }

    [Fact]
    public async Task An_id_stays_until_there_is_another_and_a_bad_retry_is_ignored()
    {
        using var reader = new ServerSentEventReader(new MemoryStream("id: 1\nretry: 20\ndata: a\n\nid: 2\u0000\nretry: 3s\ndata: b\n\nid\ndata: c\n\n"u8.ToArray()), NoLimit);
        var seen = new List<(string?, long?)>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            seen.Add((reader.Id, reader.Retry));
        }

        Assert.Equal([("1", 20), ("1", 20), ("", 20)], seen);
    }

    [Theory]
    [InlineData("data: aaaaaaaaaaaaaaaaaaaaa\n\n")]
    [InlineData("data: aaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("data: aaaa\ndata: aaaa\ndata: aaaa\ndata: aaaaaaaa\n\n")]
    public async Task An_event_beyond_the_limit_is_refused(string text)
    {
        for (var chunk = 1; chunk <= text.Length; chunk++)
        {
            await Assert.ThrowsAsync<ResponseTooLargeException>(() => ReadAsync(new ChunkedStream(Encoding.UTF8.GetBytes(text), chunk), limit: 20));
        }
    }

    [Fact]
    public async Task A_long_line_grows_its_buffer()
    {
        var data = new string('x', 300_000);

        Assert.Equal([$"message:{data}", "message:y"], await ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes($"data:{data}\n\ndata:y\n\n")), NoLimit));
    }

    private static async Task<List<string>> ReadAsync(Stream stream, long limit)
    {
        using var reader = new ServerSentEventReader(stream, limit);
        var events = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            events.Add($"{reader.Name ?? "message"}:{Encoding.UTF8.GetString(reader.Data.Span).Replace('\n', '|')}");
        }

        return events;
    }
}
