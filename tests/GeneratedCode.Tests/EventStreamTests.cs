using System.Text;
using Dovetail;
using Features.EventStreams;
using Features.Wire;

namespace Features;

public sealed class EventStreamTests : WireTest
{
    private IFeedClient Feed => new EventStreamsClient(new() { BaseAddress = Server.Address }).Feed;

    [Fact]
    public async Task An_answer_comes_whole_or_in_pieces()
    {
        Answers("""{"text":"all"}""");
        var whole = await Feed.ChatAsync(new() { Prompt = "p" });
        Assert.Equal("all", whole.Text);

        Events("data: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n\ndata: [DONE]\n\ndata: {\"text\":\"c\"}\n\n");
        var pieces = new List<string>();
        await foreach (Piece piece in Feed.ChatStreamAsync(new() { Prompt = "p" }))
        {
            pieces.Add(piece.Text);
        }

        Assert.Equal(["a", "b"], pieces);
        Assert.Equal(["application/json", "text/event-stream"], Server.Requests.Select(request => request.Header("Accept")!.Split(',')[0]));
        Assert.Equal(["""{"prompt":"p"}""", """{"prompt":"p","stream":true}"""], Server.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task A_server_that_answers_at_once_is_an_error_that_says_so()
    {
        Answers("""{"text":"all"}""");

        var error = await Assert.ThrowsAsync<ResponseFormatException>(() => Texts(Feed.ChatStreamAsync(new() { Prompt = "p" })));

        Assert.Contains("not with a stream", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declared_error_of_a_stream_is_typed()
    {
        Answers("""{"title":"slow down"}""", status: 429);

        var error = await Assert.ThrowsAsync<ApiResponseException<Problem>>(() => Texts(Feed.ChatStreamAsync(new() { Prompt = "p" })));
        Assert.Equal("slow down", error.Error.Title);

        var response = await Feed.ChatStreamAsync(new() { Prompt = "p" }).WithResponse();
        Assert.IsType<Problem>(response.Error);
    }

    [Fact]
    public async Task The_data_of_events_is_typed_by_its_content_schema()
    {
        Events("data: {\"text\":\ndata: \"a\"}\n\n");

        Assert.Equal(["a"], await Texts(Feed.PricesAsync()));
    }

    [Fact]
    public async Task Events_without_a_schema_are_events()
    {
        Events(": hello\nid: 7\nevent: tick\nretry: 1500\ndata: one\ndata: two\n\ndata: three\n\n");

        var events = new List<ServerSentEvent>();
        await foreach (var item in Feed.RawAsync())
        {
            events.Add(item);
        }

        var retry = TimeSpan.FromMilliseconds(1500);
        Assert.Equal(
            [new ServerSentEvent("one\ntwo") { Name = "tick", Id = "7", Retry = retry }, new ServerSentEvent("three") { Id = "7", Retry = retry }],
            events);
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}\n{\"text\":\"b\"}\n")]
    [InlineData("{\"text\":\"a\"}\r\n\r\n{\"text\":\"b\"}")]
    public async Task Lines_of_JSON(string lines)
    {
        Answers(Answer.Bytes(Encoding.UTF8.GetBytes(lines), "application/x-ndjson"));

        Assert.Equal(["a", "b"], await Texts(Feed.LogAsync()));
        Assert.Equal(["a", "b"], await Texts(Feed.ListAsync()));
    }

    [Fact]
    public async Task A_sequence_of_JSON_texts()
    {
        Answers(Answer.Bytes("\u001E{\"text\":\n\"a\"}\n\u001E{\"text\":\"b\"}\n"u8.ToArray(), "application/json-seq"));

        Assert.Equal(["a", "b"], await Texts(Feed.SequenceAsync()));
    }

    [Fact]
    public async Task Events_that_are_described_as_objects_are_objects()
    {
        Events("event: started\ndata: {\"text\":\"a\"}\n\n");

        await foreach (RunEvent item in Feed.RunAsync())
        {
            Assert.Equal(("started", "a"), (item.Event, item.Data.Text));
        }
    }

    [Fact]
    public async Task A_bad_item_is_a_format_error_with_its_place()
    {
        Answers(Answer.Bytes("{\"text\":\"a\"}\n{\"text\":3}\n"u8.ToArray(), "application/jsonl"));

        var error = await Assert.ThrowsAsync<ResponseFormatException>(() => Texts(Feed.LogAsync()));

        Assert.Equal(("$.text", "{\"text\":3}"), (error.JsonPath, error.Snippet));
        Assert.NotNull(error.RequestId);
    }

    [Fact]
    public async Task Code_that_reads_a_stream_is_tested_without_a_server() =>
        Assert.Equal(["a", "b"], await Texts(StreamedCall.From("a", "b").Map(text => new Piece { Text = text })));

    private void Events(string text) => Answers(Answer.Bytes(Encoding.UTF8.GetBytes(text), "text/event-stream"));

    private static async Task<List<string>> Texts(StreamedCall<Piece> call)
    {
        var texts = new List<string>();
        await foreach (var piece in call)
        {
            texts.Add(piece.Text);
        }

        return texts;
    }
}
