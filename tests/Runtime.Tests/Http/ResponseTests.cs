using System.IO.Compression;
using System.Net;
using System.Text;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;
using Microsoft.AspNetCore.Http;

namespace Dovetail.Runtime.Tests.Http;

public sealed class ResponseTests : WireTest
{
    [Theory]
    [InlineData("{\"full name\":", "application/json", "$['full name']")]
    [InlineData("{\"full name\":7}", "application/json", "$['full name']")]
    [InlineData("{\"full name\":\"a\"} trailing", "application/json", "$")]
    [InlineData("<html>Sign in</html>", "text/html", null)]
    [InlineData("{\"full name\":\"a\"}", "text/html", null)]
    [InlineData("<html>Sign in</html>", "application/json", "$")]
    public async Task A_success_that_is_not_what_was_promised_is_a_format_error_with_its_place(string body, string contentType, string? path)
    {
        Server.Answers(200, body, contentType);

        var e = await Assert.ThrowsAsync<ResponseFormatException>(async () => await Shop().GetAsync("1"));

        Assert.Equal(("getOwner", HttpStatusCode.OK, path, 1), (e.Operation, e.StatusCode, e.JsonPath, e.Attempts));
        Assert.Equal(body, e.Snippet);
        Assert.NotNull(e.RequestId);
    }

    [Theory]
    [InlineData("application/vnd.shop+json")]
    [InlineData("application/problem+json; charset=utf-8")]
    [InlineData("APPLICATION/JSON;charset=\"utf-8\"")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=none-such")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json;;;")]
    [InlineData(null)]
    public async Task What_is_JSON_is_read_as_JSON(string? contentType)
    {
        Server.Answers(200, """{"full name":"Anna"}""", contentType);

        Assert.Equal("Anna", (await Shop().GetAsync("1")).FullName);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public async Task JSON_of_another_charset_is_converted(string charSet)
    {
        Server.Respond = (_, context) =>
        {
            context.Response.ContentType = $"application/json; charset={charSet}";
            return context.Response.Body.WriteAsync(Encoding.GetEncoding(charSet).GetBytes("""{"full name":"Zoë"}""")).AsTask();
        };

        Assert.Equal("Zoë", (await Shop().GetAsync("1")).FullName);
    }

    [Fact]
    public async Task In_strict_mode_a_wrong_media_type_and_a_missing_body_are_errors()
    {
        Server.Answers(200, """{"full name":"Anna"}""", "text/plain");
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await Shop(options => options.Reading.Strict = true).GetAsync("1"));

        Server.Answers(200);
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await Shop(options => options.Reading.Strict = true).GetAsync("1"));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(205)]
    [InlineData(304)]
    public async Task Where_there_is_no_body_nothing_is_read(int status)
    {
        Server.Answers(status);

        var response = await Shop().GetAsync("1").WithResponse();

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Throws<ResponseFormatException>(() => response.Value);
    }

    [Theory]
    [InlineData("If-None-Match", "\"a\"")]
    [InlineData("if-modified-since", "Thu, 01 Jan 2026 00:00:00 GMT")]
    public async Task Who_asks_with_a_condition_is_told_by_null_that_nothing_was_modified_and_never_by_a_zero(string name, string value)
    {
        Server.Answers(304);
        var options = new RequestOptions { Headers = new Dictionary<string, string> { [name] = value } };
        var number = new ApiOperation<int>("number", "GET", "/n") { Response = new JsonResponse<int, Int32Format>() };

        Assert.Null(await Shop().GetAsync("1", options));
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await number.Send(new ApiRequest(Connect(), options), Cancellation));
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_no_value_of_any_kind()
    {
        Server.Answers(304);
        var number = new ApiOperation<int>("number", "GET", "/n") { Response = new JsonResponse<int, Int32Format>() };
        var file = new ApiOperation<FileResponse>("file", "GET", "/f") { Response = new FileResponseReader() };
        var nothing = new ApiOperation<NoContent>("nothing", "POST", "/x") { Response = new EmptyResponse() };

        await Assert.ThrowsAsync<ResponseFormatException>(async () => await number.Send(new ApiRequest(Connect(), options: null), Cancellation));
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await Shop().TextAsync());
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await file.Send(new ApiRequest(Connect(), options: null), Cancellation));
        Assert.Equal(NoContent.Value, await nothing.Send(new ApiRequest(Connect(), options: null), Cancellation));
    }

    [Fact]
    public async Task HEAD_has_no_body_whatever_its_headers_say()
    {
        Server.Answers(200, "", headers: [("Content-Type", "application/json"), ("Content-Length", "1000")]);
        var operation = new ApiOperation<Owner>("head", "HEAD", "/x") { Response = new JsonResponse<Owner, ModelFormat<Owner>>() };

        var response = await operation.Send(new ApiRequest(Connect(), options: null), Cancellation).WithResponse();

        Assert.Null(response.Value);
        Assert.Equal("1000", response.Headers["Content-Length"]);
    }

    [Theory]
    [InlineData("302", 302, false)]
    [InlineData("3XX", 302, false)]
    [InlineData("3XX", 304, true)]
    [InlineData("default", 304, true)]
    [InlineData("304", 304, false)]
    public async Task A_declared_redirect_that_is_not_followed_is_an_answer(string declared, int status, bool isSuccess)
    {
        Server.Answers(status, headers: [("Location", "/elsewhere")]);
        var operation = new ApiOperation<NoContent>("old", "POST", "/old") { Response = new EmptyResponse(), Errors = [new EmptyError(declared)] };

        var response = await operation.Send(new ApiRequest(Connect(), options: null), Cancellation).WithResponse();

        Assert.Equal((status, isSuccess, "/elsewhere"), ((int)response.StatusCode, response.IsSuccess, response.Headers["Location"]));
    }

    [Fact]
    public async Task A_missing_body_is_told_each_time()
    {
        var shop = Shop();

        await Assert.ThrowsAsync<ResponseFormatException>(async () => await shop.GetAsync("1"));
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await shop.GetAsync("2"));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task A_length_beyond_all_bounds_is_no_reason_to_fail_otherwise(int status)
    {
        using var server = new RawServer($"HTTP/1.1 {status} X\r\nContent-Length: 9223372036854775807\r\n\r\nbegin");
        var shop = Shop(options => options.BaseAddress = server.Address);

        var e = await Assert.ThrowsAnyAsync<ApiException>(async () => await shop.TextAsync());

        Assert.IsType(status == 200 ? typeof(ResponseTooLargeException) : typeof(ApiResponseException), e);
    }

    [Fact]
    public async Task A_success_that_was_not_declared_is_one()
    {
        Server.Answers(299, """{"full name":"Anna"}""");

        Assert.Equal("Anna", (await Shop().GetAsync("1")).FullName);
    }

    [Fact]
    public async Task Deep_JSON_does_not_overflow_the_stack()
    {
        Server.Answers(200, "{\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}");

        await Assert.ThrowsAsync<ResponseFormatException>(async () => await Shop().GetAsync("1"));
    }

    [Theory]
    [InlineData("length")]
    [InlineData("chunked")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_body_over_the_limit_is_refused(string framing)
    {
        Server.Respond = (_, context) => WriteAsync(context, framing, new byte[3_000_000]);
        var shop = Shop(options => options.Transport.MaxResponseBytes = 1_000_000);

        var e = await Assert.ThrowsAsync<ResponseTooLargeException>(async () => await shop.TextAsync());

        Assert.Equal((1_000_000, 1), (e.Limit, e.Attempts));
    }

    [Theory]
    [InlineData("length")]
    [InlineData("chunked")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_body_at_the_limit_is_read(string framing)
    {
        var body = new byte[100_000];
        Array.Fill(body, (byte)'a');
        Server.Respond = (_, context) => WriteAsync(context, framing, body);

        var text = await Shop(options => options.Transport.MaxResponseBytes = 100_000).TextAsync();

        Assert.Equal(new string('a', 100_000), text);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_compressed_body_that_is_broken_is_a_format_error(string encoding)
    {
        Server.Respond = (_, context) =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync("not compressed at all"u8.ToArray()).AsTask();
        };

        await Assert.ThrowsAsync<ResponseFormatException>(async () => await Shop().TextAsync());
        await using var file = await Shop().DownloadAsync();
        await Assert.ThrowsAsync<ResponseFormatException>(async () => await file.CopyToAsync(Stream.Null, cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_broken_compression_does_not_hide_the_status(string encoding)
    {
        Server.Respond = (_, context) =>
        {
            (context.Response.StatusCode, context.Response.Headers.ContentEncoding) = (418, encoding);
            return context.Response.Body.WriteAsync("not compressed at all"u8.ToArray()).AsTask();
        };

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().TextAsync());

        Assert.Equal(418, (int)e.StatusCode);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_body_is_a_connection_error()
    {
        using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegin");

        var e = await Assert.ThrowsAsync<ApiConnectionException>(async () => await Shop(options => options.BaseAddress = server.Address).TextAsync());

        Assert.Equal(1, e.Attempts);
    }

    [Fact]
    public async Task A_file_comes_as_a_stream_with_its_facts()
    {
        Server.Respond = async (_, context) =>
        {
            context.Response.ContentType = "image/png";
            context.Response.ContentLength = 3;
            context.Response.Headers.ContentDisposition = "attachment; filename=\"../cat.png\"";
            await context.Response.Body.WriteAsync(new byte[] { 1, 2, 3 });
        };

        await using var file = await Shop(options => options.Transport.MaxResponseBytes = 1).DownloadAsync();
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancellationToken: Cancellation);

        Assert.Equal(("cat.png", "image/png", 3L), (file.FileName, file.MediaType, file.Length));
        Assert.Equal([1, 2, 3], copy.ToArray());
    }

    private static async Task WriteAsync(HttpContext context, string framing, byte[] body)
    {
        context.Response.ContentType = "text/plain";
        switch (framing)
        {
            case "length":
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body);
                break;
            case "chunked":
                await context.Response.Body.WriteAsync(body);
                break;
            default:
                context.Response.Headers.ContentEncoding = framing;
                await using (Stream compressed = framing == "br" ? new BrotliStream(context.Response.Body, CompressionLevel.Fastest) : new GZipStream(context.Response.Body, CompressionLevel.Fastest))
                {
                    await compressed.WriteAsync(body);
                }

                break;
        }
    }
}
