using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;
using Microsoft.AspNetCore.Http;

namespace Dovetail.Runtime.Tests.Streaming;

public sealed class StreamedCallTests : WireTest
{
    private static readonly ApiStreamOperation<int> Numbers = new("numbers", "GET", "/numbers")
    {
        Accept = "text/event-stream",
        Response = new JsonStreamResponse<int, Int32Format>(),
    };

    [Fact]
    public async Task Nothing_is_sent_before_it_is_enumerated_and_each_enumeration_is_a_call()
    {
        Server.Answers(200, "data: 1\n\ndata:\n\ndata: 2\n\n", "text/event-stream");
        var call = Call();
        Assert.Empty(Server.Requests);

        Assert.Equal([1, 2], await ListAsync(call));
        Assert.Equal([10, 20], await ListAsync(call.Map(static number => number * 10)));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task Items_come_while_the_server_still_sends()
    {
        var more = new TaskCompletionSource();
        Server.Respond = async (_, context) =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: 1\n\n", Cancellation);
            await more.Task;
            await context.Response.WriteAsync("data: 2\n\n", Cancellation);
        };

        await using var items = Call().GetAsyncEnumerator(Cancellation);
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(1, items.Current);
        more.SetResult();
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(2, items.Current);
        Assert.False(await items.MoveNextAsync());
    }

    [Fact]
    public async Task Leaving_early_ends_the_response()
    {
        var aborted = Endless();

        await foreach (var item in Call())
        {
            break;
        }

        await aborted.WaitAsync(Cancellation);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_cancellation_has_the_token_of_who_asked_for_it(bool ofReader)
    {
        var aborted = Endless();
        using var caller = new CancellationTokenSource();
        using var reader = new CancellationTokenSource();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in Call(caller.Token).WithCancellation(reader.Token))
            {
                await (ofReader ? reader : caller).CancelAsync();
            }
        });

        Assert.Equal((ofReader ? reader : caller).Token, error.CancellationToken);
        await aborted.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task A_silent_server_does_not_hold_its_reader_for_ever()
    {
        _ = Endless();
        var time = new ManualTime();
        var request = new ApiRequest(Connect(options => (options.TimeProvider, options.Timeouts.Idle) = (time, TimeSpan.FromSeconds(5))), options: null);

        var list = ListAsync(Numbers.Stream(request, Cancellation));
        await time.RunAsync(list);

        var error = await Assert.ThrowsAsync<ApiTimeoutException>(() => list);

        Assert.Equal(ApiTimeoutKind.Idle, error.Kind);
        Assert.NotNull(error.RequestId);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_a_connection_error_after_its_items()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 100\r\n\r\ndata: 1\n\ndata: 2");
        var request = new ApiRequest(Connect(options => options.BaseAddress = server.Address), options: null);
        var items = new List<int>();

        var error = await Assert.ThrowsAsync<ApiConnectionException>(async () =>
        {
            await foreach (var item in Numbers.Stream(request, Cancellation))
            {
                items.Add(item);
            }
        });

        Assert.Equal([1], items);
        Assert.StartsWith("numbers: ", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.RequestId);
    }

    [Fact]
    public async Task The_open_stream_has_its_headers_and_is_read_once()
    {
        Server.Answers(200, "data: 1\n\n", "text/event-stream", ("X-Model", "small"));

        await using var stream = await Call();

        Assert.Equal("small", stream.Headers["X-Model"]);
        Assert.Equal([1], await ListAsync(stream));
        Assert.Throws<InvalidOperationException>(() => stream.GetAsyncEnumerator(Cancellation));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("application/xml")]
    public async Task A_body_that_is_no_stream_is_told_and_let_go(string contentType)
    {
        var aborted = Endless(contentType);

        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await ListAsync(Call()));

        Assert.Contains($"'{contentType.Split(';')[0]}'", e.Message, StringComparison.Ordinal);
        await aborted.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    [Fact]
    public async Task An_item_beyond_the_limit_is_refused()
    {
        Server.Answers(200, $"data: {new string('1', 3000)}\n\n", "text/event-stream");
        var request = new ApiRequest(Connect(static options => options.Transport.MaxResponseBytes = 2048), options: null);

        await Assert.ThrowsAsync<ResponseTooLargeException>(() => ListAsync(Numbers.Stream(request, Cancellation)));
    }

    [Theory]
    [InlineData("""{"a":1,"stream":false,"b":[2]}""", """{"a":1,"b":[2],"stream":true}""")]
    [InlineData("[1]", "[1]")]
    public async Task The_flag_that_asks_for_a_stream_is_set(string body, string sent)
    {
        Server.Answers(200, "", "text/event-stream");
        var operation = new ApiStreamOperation<int>("ask", "POST", "/ask") { Flag = "stream", Response = new JsonStreamResponse<int, Int32Format>() };
        var request = new ApiRequest(Connect(), options: null);
        request.JsonBody<System.Text.Json.JsonElement, JsonFormat>(System.Text.Json.JsonDocument.Parse(body).RootElement);

        Assert.Empty(await ListAsync(operation.Stream(request, Cancellation)));

        Assert.Equal(sent, Server.Request.Text);
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(Cancellation))
        {
            list.Add(item);
        }

        return list;
    }

    private StreamedCall<int> Call(CancellationToken cancellationToken = default) => Numbers.Stream(new ApiRequest(Connect(), options: null), cancellationToken);

    /// <summary>The server sends one event, and falls silent until it is left.</summary>
    private Task Endless(string contentType = "text/event-stream")
    {
        var aborted = new TaskCompletionSource();
        Server.Respond = async (_, context) =>
        {
            context.RequestAborted.Register(aborted.SetResult);
            context.Response.ContentType = contentType;
            await context.Response.WriteAsync("data: 1\n\n", Cancellation);
            await aborted.Task;
        };
        return aborted.Task;
    }
}
