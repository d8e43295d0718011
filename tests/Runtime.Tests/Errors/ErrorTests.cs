using System.IO.Compression;
using System.Net;
using System.Text;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Errors;

public sealed class ErrorTests : WireTest
{
    [Theory]
    [InlineData("{\"full name\":", "application/json", "$['full name']")]
    [InlineData("{\"full name\":7}", "application/json", "$['full name']")]
    [InlineData("<html>Bad gateway</html>", "text/html", "$")]
    [InlineData("", null, null)]
    [InlineData("null", "application/json", "$")]
    public async Task A_body_that_is_not_what_was_promised_does_not_hide_the_status(string body, string? contentType, string? fault)
    {
        Server.Answers(404, body, contentType);
        var call = Shop().GetAsync("1");

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await call);
        var response = await call.WithResponse();

        Assert.Equal((HttpStatusCode.NotFound, ApiErrorKind.NotFound), (e.StatusCode, e.Kind));
        Assert.Equal(body.Length == 0 ? null : body, e.RawBody);
        Assert.Equal(fault, (e.InnerException as ResponseFormatException)?.JsonPath);
        Assert.Equal(404, Assert.IsType<ProblemDetails>(response.Error).Status);
    }

    [Fact]
    public async Task The_most_precise_declaration_counts()
    {
        Server.Answers(409, "taken", "text/plain");
        Assert.Equal("taken", (await Assert.ThrowsAsync<ApiResponseException<string>>(async () => await Shop().GetAsync("1"))).Error);

        Server.Answers(503, "7");
        Assert.Equal(7, (await Assert.ThrowsAsync<ApiResponseException<long>>(async () => await Shop().GetAsync("1"))).Error);

        Server.Answers(410);
        Assert.Equal(410, Assert.IsType<ProblemDetails>((await Shop().GetAsync("1").WithResponse()).Error).Status);
    }

    [Theory]
    [InlineData("{\"type\":\"/errors/stock\",\"title\":\"Out of stock\",\"status\":409,\"detail\":\"none left\",\"instance\":\"/o/1\"}", "/errors/stock", "Out of stock", 409)]
    [InlineData("{}", "about:blank", null, null)]
    [InlineData("{\"type\":7,\"title\":[],\"status\":\"409\",\"detail\":{},\"instance\":null}", "about:blank", null, null)]
    [InlineData("{\"status\":1e99}", "about:blank", null, null)]
    public async Task A_problem_is_read_leniently(string body, string type, string? title, int? status)
    {
        Server.Answers(400, body, "application/problem+json; charset=utf-8");

        var problem = (await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().GetAsync("1"))).Problem;

        Assert.Equal((type, title, status), (problem?.Type, problem?.Title, problem?.Status));
    }

    [Fact]
    public async Task A_problem_keeps_its_extensions()
    {
        Server.Answers(400, """{"title":"Too few","balance":30,"accounts":["/a"]}""", "application/problem+json");

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().GetAsync("1"));

        Assert.Equal(30, e.Problem?.Extensions["balance"].GetInt32());
        Assert.Contains("Too few", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{")]
    [InlineData("\"\\ud800\"")]
    public async Task What_is_no_problem_is_none(string body)
    {
        Server.Answers(400, body, "application/problem+json");

        Assert.Null((await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().GetAsync("1"))).Problem);
    }

    [Fact]
    public async Task Of_a_large_body_the_beginning_is_kept()
    {
        Server.Answers(400, new string('x', 1_000_000), "text/plain");

        Assert.Equal(64 * 1024, (await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().GetAsync("1"))).RawBody?.Length);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    public async Task A_body_is_decoded_by_its_charset_and_after_decompression(string charSet)
    {
        Server.Respond = async (_, context) =>
        {
            context.Response.StatusCode = 400;
            context.Response.ContentType = $"text/plain; charset={charSet}";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync(Encoding.GetEncoding(charSet).GetBytes("größer"));
        };

        Assert.Equal("größer", (await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().GetAsync("1"))).RawBody);
    }

    [Fact]
    public async Task A_body_that_breaks_off_does_not_hide_the_status()
    {
        using var server = new RawServer("HTTP/1.1 503 Gone home\r\nContent-Length: 100\r\n\r\nbegin");

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop(options => options.BaseAddress = server.Address).TextAsync());

        Assert.Equal(ApiErrorKind.Unavailable, e.Kind);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Thu, 01 Jan 2026 00:01:00 GMT", 60)]
    [InlineData("Thursday, 01-Jan-26 00:01:00 GMT", 60)]
    [InlineData("Thu Jan  1 00:01:00 2026", 60)]
    [InlineData("Wed, 31 Dec 2025 00:00:00 GMT", 0)]
    [InlineData("-5", null)]
    [InlineData("1.5", null)]
    [InlineData("abc", null)]
    [InlineData("99999999999", null)]
    [InlineData("99999999999999999999", null)]
    public async Task The_server_says_how_long_to_wait_by_its_own_clock(string value, int? seconds)
    {
        Server.Answers(429, "", headers: [("Retry-After", value), ("Date", "Thu, 01 Jan 2026 00:00:00 GMT")]);

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().TextAsync());

        Assert.Equal((ApiErrorKind.RateLimited, seconds), (e.Kind, (int?)e.RetryAfter?.TotalSeconds));
    }

    [Theory]
    [InlineData(301, ApiErrorKind.Redirect)]
    [InlineData(307, ApiErrorKind.Redirect)]
    [InlineData(599, ApiErrorKind.ServerError)]
    [InlineData(422, ApiErrorKind.Validation)]
    public async Task Any_other_status_is_an_error_of_its_kind(int status, ApiErrorKind kind)
    {
        Server.Answers(status, "", headers: ("Location", "https://user:word@evil.example/"));

        Assert.Equal(kind, (await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().TextAsync())).Kind);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public void Exceptions_can_be_made_in_tests()
    {
        var e = new ApiResponseException<Owner>(HttpStatusCode.Conflict, new Owner { FullName = "Anna" })
        {
            Headers = new ApiHeaders([new("Retry-After", "2")]),
            RequestId = "r",
            Attempts = 3,
        };

        Assert.Equal((TimeSpan.FromSeconds(2), ApiErrorKind.Conflict, 3), (e.RetryAfter, e.Kind, e.Attempts));
        Assert.IsType<ApiException>(new ApiTimeoutException(ApiTimeoutKind.Total, TimeSpan.FromSeconds(1.5)), exactMatch: false);
    }
}
