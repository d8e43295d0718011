using System.Net;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.Resilience;

/// <summary>What a repeated request carries, and what becomes of the one before.</summary>
public sealed class ReplayTests : ChaosTest
{
    [Fact]
    public async Task Bodies_are_sent_again_byte_for_byte_with_their_headers()
    {
        Server.Then(Answer(503), Reset, Answer(204));
        using var stream = new MemoryStream([.. Enumerable.Range(0, 200_000).Select(static i => (byte)i)]) { Position = 1000 };

        await RunAsync(Send("PUT", file: FileContent.FromStream(stream)));
        await RunAsync(Send("PUT"));

        var files = Server.Requests.Take(3).ToList();
        Assert.All(files, file => Assert.Equal(stream.ToArray()[1000..], file.Body));
        Assert.All(files, static file => Assert.Equal(("199000", "application/octet-stream"), (file.Header("Content-Length"), file.Header("Content-Type"))));
    }

    [Fact]
    public async Task A_stream_that_can_not_seek_is_not_sent_again_and_the_error_is_the_servers()
    {
        Server.Then(Answer(503));
        using var stream = new OneWayStream([1, 2, 3]);

        var e = await FailAsync<ApiResponseException, NoContent>(Send("PUT", file: FileContent.FromStream(stream)));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, 1), (e.StatusCode, e.Attempts));
        Assert.Equal([1, 2, 3], Assert.Single(Server.Requests).Body);
    }

    [Fact]
    public async Task A_discarded_response_gives_its_connection_back()
    {
        Server.Then(Answer(503, "sorry"), Answer(503, "sorry"), Answer(200, "hi"));
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1 };

        var response = await RunAsync(Shop(options => options.HttpMessageHandler = handler).TextAsync());

        Assert.Equal(("hi", 1), (response.Value, Server.Connections));
    }

    /// <summary>A small body is read whole, which frees its connection; what is not read, and all else that a response holds, is let go with it.</summary>
    [Fact]
    public async Task A_discarded_response_is_disposed_before_the_next_attempt_is_sent()
    {
        using var handler = new TrackingHandler();

        var response = await RunAsync(Shop(options => options.HttpMessageHandler = handler).TextAsync());

        Assert.Equal(("hi", 3), (response.Value, response.Attempts));
        Assert.Equal([0, 1, 2], handler.DisposedBefore);
    }

    [Fact]
    public async Task Attempts_do_not_pile_up_headers()
    {
        Server.Then(Answer(503), Answer(503));
        var options = new RequestOptions { RequestId = "r-1", IdempotencyKey = "k", Headers = new Dictionary<string, string> { ["X-Extra"] = "1" } };

        await RunAsync(Send("POST", options, configure: static client => client.Credential = ApiCredential.Bearer("t")));

        Assert.Equal(3, Server.Requests.Count);
        Assert.All(Server.Requests, static request => Assert.Equal(
            ("r-1", "Bearer t", "k", "1"),
            (request.Header("X-Request-ID"), request.Header("Authorization"), request.Header("Idempotency-Key"), request.Header("X-Extra"))));
        Assert.Single(Server.Requests.Select(static request => request.Header("User-Agent")).Distinct());
    }

    [Fact]
    public async Task The_request_id_is_made_once_for_all_attempts()
    {
        Server.Then(Answer(503), Reset);

        var response = await RunAsync(Shop().TextAsync());
        await RunAsync(Shop().TextAsync());

        Assert.Equal(response.RequestId, Assert.Single(Server.Requests.Take(3).Select(static request => request.Header("X-Request-ID")).Distinct()));
        Assert.NotEqual(response.RequestId, Server.Requests[3].Header("X-Request-ID"));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_read_again()
    {
        Server.Then(HalfBody, BrokenChunks, Answer(200, "whole"));

        var response = await RunAsync(Shop().TextAsync());

        Assert.Equal(("whole", 3), (response.Value, response.Attempts));
    }

    [Fact]
    public async Task A_file_that_breaks_off_in_its_callers_hands_is_not_read_again()
    {
        Server.Then(HalfBody);

        await using var file = await Shop().DownloadAsync();
        var e = await Assert.ThrowsAsync<ApiConnectionException>(async () => await file.Stream.CopyToAsync(Stream.Null, Cancellation));

        Assert.Equal((Assert.Single(Server.Requests).Header("X-Request-ID"), 1), (e.RequestId, e.Attempts));
        Assert.IsAssignableFrom<IOException>(e.InnerException);
    }

    [Fact]
    public async Task A_file_that_is_not_compressed_as_it_says_is_no_exception_from_the_depths()
    {
        Server.Then(Answer(200, "not compressed", "Content-Encoding: gzip"));

        await using var file = await Shop().DownloadAsync();
        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await file.Stream.CopyToAsync(Stream.Null, Cancellation));

        Assert.Equal(System.Net.HttpStatusCode.OK, e.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\r\nX-Admin: 1")]
    [InlineData("ä")]
    public async Task A_key_that_can_not_be_sent_is_refused(string key)
    {
        await FailAsync<RequestValidationException, NoContent>(Send("POST", new RequestOptions { IdempotencyKey = key }));
        await FailAsync<RequestValidationException, NoContent>(Send("POST", new RequestOptions { IdempotencyKey = new string('k', 256) }));

        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData(IdempotencyKeyFormat.Raw, "a\\\"b c")]
    [InlineData(IdempotencyKeyFormat.StructuredString, "\"a\\\\\\\"b c\"")]
    public async Task A_key_is_sent_verbatim_or_as_a_string_of_structured_fields(IdempotencyKeyFormat format, string sent)
    {
        await RunAsync(Send("POST", new RequestOptions { IdempotencyKey = "a\\\"b c" }, configure: options => options.Idempotency.Format = format));

        Assert.Equal(sent, Assert.Single(Server.Requests).Header("Idempotency-Key"));
    }

    [Fact]
    public async Task Keys_are_made_where_the_client_or_the_operation_asks_for_them_once_for_a_call()
    {
        Server.Then(Answer(503));
        await RunAsync(Send("POST", configure: static options => (options.Idempotency.Generate, options.Idempotency.Header) = (true, "X-Once")));
        await RunAsync(Send("PUT", configure: static options => options.Idempotency.Generate = true));
        await RunAsync(Send("GET", new RequestOptions { IdempotencyKey = "k" }));
        var operation = new ApiOperation<NoContent>("pay", "POST", "/pay") { Response = new EmptyResponse(), IdempotencyHeader = "PayPal-Request-Id", NeedsIdempotencyKey = true };
        await RunAsync(operation.Send(new ApiRequest(Connect(), null), Cancellation));

        Assert.True(Guid.TryParse(Assert.Single(Server.Requests.Take(2).Select(static request => request.Header("X-Once")).Distinct()), out _));
        Assert.All(Server.Requests.Skip(2).Take(2), static request => Assert.Null(request.Header("Idempotency-Key")));
        Assert.True(Guid.TryParse(Server.Requests[4].Header("PayPal-Request-Id"), out _));
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    /// <summary>Is busy twice, and counts at each request how many of its responses were disposed.</summary>
    private sealed class TrackingHandler : HttpMessageHandler
    {
        private int _disposed;

        public List<int> DisposedBefore { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            DisposedBefore.Add(_disposed);
            var isBusy = DisposedBefore.Count < 3;
            return Task.FromResult(new HttpResponseMessage(isBusy ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK) { Content = new Tracked(this, isBusy ? "sorry" : "hi") });
        }

        private sealed class Tracked(TrackingHandler handler, string text) : StringContent(text)
        {
            protected override void Dispose(bool disposing)
            {
                handler._disposed++;
                base.Dispose(disposing);
            }
        }
    }
}
