using System.Net;
using System.Text;
using Dovetail.Testing;
using Streams;

namespace Dovetail.TestServer.Tests.Cassettes;

/// <summary>Streams are recorded as far as they are read, and played back item by item.</summary>
public sealed class CassetteStreamTests : IDisposable
{
    private const string Secret = "t0p-secret/token+";

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "streams.json");

    public void Dispose()
    {
        if (Directory.Exists(Path.GetDirectoryName(_path)))
        {
            Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
        }
    }

    [Theory]
    [InlineData("prices", "text/event-stream", "data: {\"text\":\"ä\"}\n\n: a comment\n\nevent: x\nid: 7\ndata: {\"text\":\"you are |t0p-secret|/token+\"}\n\n")]
    [InlineData("chat", "text/event-stream", "data: {\"text\":\"ä\"}\n\ndata: {\"text\":\"you are t0p-secret\\/token\\u002B\"}\n\ndata: [DONE]\n\n")]
    [InlineData("log", "application/jsonl", "{\"text\":\"ä\"}\n{\"text\":\"you are t0p-|secret/token+\"}\n")]
    [InlineData("list", "application/x-ndjson", "{\"text\":\"ä\"}\n{\"text\":\"you are t0p-secret/tok|en+\"}")]
    [InlineData("sequence", "application/json-seq", "\u001E{\"text\":\"ä\"}\n\u001E{\"text\":\"you are t0p-secret/token|+\"}\n")]
    public async Task A_stream_is_played_as_it_was_read_and_has_no_secret(string operation, string mediaType, string text)
    {
        List<string> recorded;
        await using (var cassette = Cassette.Open(_path, CassetteMode.Record))
        await using (var client = Client(cassette, new Wire(mediaType, [.. text.Split('|').Select(Encoding.UTF8.GetBytes)])))
        {
            recorded = await ReadAsync(client, operation);
        }

        await using var played = Cassette.Open(_path);
        await using var offline = Client(played, new Wire(mediaType), credential: null);
        var replayed = await ReadAsync(offline, operation);

        Assert.Equal(["ä", $"you are {Secret}"], recorded);
        Assert.Equal(["ä", "you are ***"], replayed);
        var file = await File.ReadAllTextAsync(_path, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("t0p", file, StringComparison.Ordinal);
        Assert.Contains("you are ***", file, StringComparison.Ordinal);
        Assert.Contains(mediaType, file, StringComparison.Ordinal);
    }

    /// <summary>What comes after the first item is read with it, up to the middle of a character.</summary>
    [Theory]
    [InlineData("prices", "text/event-stream", "data: {\"text\":\"you are t0p-secret/token+\"}\n\ndata: {\"text\":\"")]
    [InlineData("log", "application/jsonl", "{\"text\":\"you are t0p-secret/token+\"}\n{\"text\":\"")]
    public async Task Of_a_stream_without_an_end_that_is_recorded_which_was_read(string operation, string mediaType, string text)
    {
        await using (var cassette = Cassette.Open(_path, CassetteMode.Record))
        await using (var client = Client(cassette, new Wire(mediaType, [.. Encoding.UTF8.GetBytes(text), 0xC3], "\u00A4 and more"u8.ToArray())))
        {
            Assert.Equal([$"you are {Secret}"], await ReadAsync(client, operation, most: 1));
        }

        await using var played = Cassette.Open(_path);
        await using var offline = Client(played, new Wire(mediaType), credential: null);

        Assert.Equal(["you are ***"], await ReadAsync(offline, operation, most: 1));
        var file = await File.ReadAllTextAsync(_path, TestContext.Current.CancellationToken);
        Assert.Contains("\"text\": \"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("base64", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_breaks_is_not_recorded()
    {
        await using var cassette = Cassette.Open(_path, CassetteMode.Record);
        await using var client = Client(cassette, new Wire("application/jsonl", "{\"text\":\"a\"}\n"u8.ToArray(), null));

        await Assert.ThrowsAnyAsync<ApiException>(() => ReadAsync(client, "log"));

        Assert.Equal(0, cassette.Count);
    }

    [Fact]
    public async Task Bytes_have_no_secret_either()
    {
        byte[] bytes = [0x1E, .. "{\"text\":\"ok\"}\n"u8, 0x1E, 0xFF, .. Encoding.UTF8.GetBytes(Secret), (byte)'\n'];
        await using (var cassette = Cassette.Open(_path, CassetteMode.Record))
        await using (var client = Client(cassette, new Wire("application/json-seq", bytes)))
        {
            await ReadAsync(client, "sequence", most: 1);
        }

        var file = await File.ReadAllTextAsync(_path, TestContext.Current.CancellationToken);
        var recorded = file.Split("\"base64\": \"")[1].Split('"')[0];
        Assert.DoesNotContain("t0p", Encoding.Latin1.GetString(Convert.FromBase64String(recorded)), StringComparison.Ordinal);
    }

    private static async Task<List<string>> ReadAsync(EventStreamsClient client, string operation, int most = int.MaxValue)
    {
        var items = operation switch
        {
            "prices" => client.Feed.PricesAsync(),
            "chat" => client.Feed.ChatStreamAsync(new() { Prompt = "hi" }),
            "log" => client.Feed.LogAsync(),
            "list" => client.Feed.ListAsync(),
            _ => client.Feed.SequenceAsync(),
        };
        List<string> texts = [];
        await foreach (var piece in items.WithCancellation(TestContext.Current.CancellationToken))
        {
            texts.Add(piece.Text);
            if (texts.Count == most)
            {
                break;
            }
        }

        return texts;
    }

    private static EventStreamsClient Client(Cassette cassette, Wire wire, string? credential = Secret)
    {
        var options = new EventStreamsClientOptions
        {
            BaseAddress = new("https://streams.example"),
            HttpMessageHandler = wire,
            Credential = credential is null ? null : ApiCredential.Bearer(credential),
            Retry = { MaxRetries = 0 },
        };
        options.Pipeline.CallHandlers.Add(cassette);
        return new EventStreamsClient(options);
    }

    /// <summary>Answers once with chunks, each of which is a read; a null breaks the connection.</summary>
    private sealed class Wire(string mediaType, params byte[]?[] chunks) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.NotEmpty(chunks);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StreamContent(new Chunks(new Queue<byte[]?>(chunks))) { Headers = { { "Content-Type", mediaType } } },
            });
        }
    }

    private sealed class Chunks(Queue<byte[]?> chunks) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!chunks.TryDequeue(out var chunk))
            {
                return ValueTask.FromResult(0);
            }

            if (chunk is null)
            {
                throw new IOException("The connection broke.");
            }

            chunk.CopyTo(buffer);
            return ValueTask.FromResult(chunk.Length);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
