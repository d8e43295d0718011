using System.Net;
using System.Text;
using Dovetail.Authentication;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;

namespace Dovetail.Runtime.Tests.Errors;

/// <summary>What servers send that no description promises.</summary>
public sealed class UnexpectedResponseTests : WireTest
{
    public static TheoryData<string, string, string?> Bodies => new()
    {
        { "{\"full name\":", "application/json", null },
        { "<html>Bad request</html>", "text/html", null },
        { "", "application/json", null },
        { "{}", "application/json", "gzip" },
        { "{}", "application/json; charset=no-such", null },
        { "\xFF\xFE\xFD", "application/json; charset=utf-8", null },
        { "{\"full name\":\"\\ud800\"}", "application/json", null },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task An_error_with_any_body_has_its_status_text_and_request_id(string body, string contentType, string? encoding)
    {
        Server.Respond = (_, context) =>
        {
            context.Response.StatusCode = 400;
            context.Response.ContentType = contentType;
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes(body)).AsTask();
        };

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().GetAsync("1", new RequestOptions { RequestId = "r" }));

        Assert.Equal((HttpStatusCode.BadRequest, "r", 1), (e.StatusCode, e.RequestId, e.Attempts));
        Assert.Equal(body.Length == 0 || encoding is not null, e.RawBody is null);
        Assert.Equal(400, e.ToError().Status);
    }

    [Fact]
    public async Task A_body_over_the_limit_ends_the_connection()
    {
        var isOver = new TaskCompletionSource();
        Server.Respond = async (_, context) =>
        {
            using var aborted = context.RequestAborted.Register(() => isOver.TrySetResult());
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[10_000], context.RequestAborted);
            }
        };

        await Assert.ThrowsAsync<ResponseTooLargeException>(async () => await Shop(static options => options.Transport.MaxResponseBytes = 100_000).TextAsync());

        await isOver.Task.WaitAsync(Cancellation);
    }

    [Theory]
    [InlineData(406)]
    [InlineData(415)]
    public async Task No_media_type_in_common_is_a_kind_of_its_own(int status)
    {
        Server.Answers(status);

        Assert.Equal(ApiErrorKind.UnsupportedMediaType, (await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().TextAsync())).Kind);
        Assert.Equal("text/plain", Server.Request.Header("Accept"));
    }

    [Theory]
    [InlineData(418, ApiErrorKind.ClientError)]
    [InlineData(599, ApiErrorKind.ServerError)]
    public async Task An_undeclared_status_reads_as_the_default_error_or_as_none(int status, ApiErrorKind kind)
    {
        Server.Answers(status, """{"full name":"Anna"}""");
        var withDefault = new ApiOperation<NoContent>("any", "GET", "/x") { Response = new EmptyResponse(), Errors = [new JsonError<Owner, ModelFormat<Owner>>("default")] };
        var without = new ApiOperation<NoContent>("any", "GET", "/x") { Response = new EmptyResponse() };

        var typed = await Assert.ThrowsAsync<ApiResponseException<Owner>>(async () => await withDefault.Send(new ApiRequest(Connect(), options: null), Cancellation));
        var untyped = await Assert.ThrowsAsync<ApiResponseException>(async () => await without.Send(new ApiRequest(Connect(), options: null), Cancellation));

        Assert.Equal(("Anna", kind, kind), (typed.Error.FullName, typed.Kind, untyped.Kind));
        Assert.Equal("""{"full name":"Anna"}""", untyped.RawBody);
    }

    [Fact]
    public async Task Informational_responses_are_no_responses()
    {
        using var server = new RawServer(
            "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n\r\nok");

        Assert.Equal("ok", await Shop(options => options.BaseAddress = server.Address).TextAsync());
    }

    [Theory]
    [InlineData("application/vnd.shop.v2+json")]
    [InlineData("application/vnd.shop.v2+json; charset=utf-8; profile=\"x;y\"")]
    public async Task A_vendors_JSON_is_JSON_in_errors_too(string contentType)
    {
        Server.Answers(404, """{"full name":"Anna"}""", contentType);

        Assert.Equal("Anna", (await Assert.ThrowsAsync<ApiResponseException<Owner>>(async () => await Shop().GetAsync("1"))).Error.FullName);
    }

    [Fact]
    public async Task Deep_JSON_in_an_error_does_not_hide_the_status()
    {
        Server.Answers(404, new string('[', 30_000), "application/problem+json");

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().GetAsync("1"));

        Assert.Equal((ApiErrorKind.NotFound, null), (e.Kind, e.Problem));
    }

    [Fact]
    public async Task A_success_that_is_no_JSON_shows_its_beginning_without_the_key()
    {
        Server.Answers(200, "{\"full name\": s3cr3t " + new string('x', 1000));

        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () =>
            await Shop(static options => options.Credential = ApiCredential.Bearer("s3cr3t")).GetAsync("1"));

        Assert.Equal((HttpStatusCode.OK, 256), (e.StatusCode, e.Snippet?.Length));
        Assert.StartsWith("{\"full name\": *** xxx", e.Snippet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "s3cr3t/x")]
    [InlineData("{\"s3cr3t\":{\"a\":[}}", "application/json")]
    public async Task What_the_server_says_back_is_in_no_message_and_no_path(string body, string contentType)
    {
        Server.Answers(200, body, contentType);

        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () =>
            await Shop(static options => options.Credential = ApiCredential.Bearer("s3cr3t")).GetAsync("1"));

        Assert.Contains("***", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", e + e.JsonPath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t", "at $.items[1]: The text has t in it.")]
    [InlineData("tea", "at $.items[1]: The text has t in it.")]
    [InlineData("text", "at $.items[1]: The *** has t in it.")]
    public void A_secret_that_is_a_part_of_any_text_would_be_told_by_what_is_missing(string secret, string redacted) =>
        Assert.Equal(redacted, Redaction.Apply("at $.items[1]: The text has t in it.", ApiCredential.Bearer(secret)));
}
