using Dovetail.Http;
using Dovetail.Runtime.Tests.Resilience;
using Dovetail.Serialization;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.Errors;

/// <summary>Whatever a server writes into a header, a call ends with its value or with an error that says what the server answered.</summary>
public sealed class HostileHeaderTests : ChaosTest
{
    private static readonly string[] Values =
    [
        "", " ", "-", "-1", "-0", "+1", "0", "1e400", "-Infinity", "Infinity", "\u221E", "NaN", "0x10", "1.5", ".", "1,2", "1;2", "00000000000000000001", "99999999999999999999",
        "9223372036854775807", "31536000", "31536001", "922337203685477", "922337203685477.58", "79228162514264337593543950335", "-79228162514264337593543950335",
        "1" + new string('0', 400), "\u0661\u0662\u0663", "\u00ff\u00fe", "\u2028", "null", "true", "\"", "\"a", "'", "\\", "\"\\", ";", "; ; ;=", "=", ",", ",,,", "a=b;c",
        "%", "%zz", "%FF%FE",
        "(1 2);a", "\"p\";r=0;t=99999999999999999999", "\"p\";r=0;t=-1", "limit=1, remaining=0, reset=1e9", "Thu, 32 Jan 2026 00:00:00 GMT", "Mon, 01 Jan 0001 00:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT", "Thursday, 01-Jan-26 00:00:00 GMT", "Thu Jan  1 00:00:00 2026", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00",
        "9999d99999h999999m999999999s",
        "http://[", "http://[::1", "http://a:99999", "http://a b/", "http://user:secret@127.0.0.1/", "http://xn--\u00e9/", "http://\u00e9.example/", "http:", "http:/",
        "http:///a", "//", "///", "\\\\host\\x",
        "javascript:alert(1)", "file:///etc/passwd", "data:,x", "?", "#", "..", "/\ud83d\ude00", "application/json; charset=", "application/json; charset=\"",
        "application/json; charset=utf-99",
        "text/plain; charset=utf-7", "application/problem+json", "/", "a/", "/b", "a/b/c", "*/*", "application/json, text/plain", "attachment; filename",
        "attachment; filename=", "attachment; filename=\"",
        "attachment; filename*=UTF-8''%FF%", "attachment; filename*=x", "attachment; filename=\"..\\..\\a\"", "attachment; filename=\"/\"", "<", "<>", "<>; rel=next",
        "<http://[>; rel=\"next\"",
        "<a>; rel=next,", "W/", "W/\"", "*", "a=b; Expires=Thu, 99 Foo 99999", "Bearer error=\"", new string('a', 8000), new string(',', 8000), new string('"', 4001),
        new string(';', 4000),
    ];

    private static readonly string[] Others =
    [
        "X-RateLimit-Remaining: 0", "X-Rate-Limit-Remaining: 0", "RateLimit-Remaining: 0", "X-RateLimit-Remaining-Requests: 0", "X-RateLimit-Remaining-Tokens: 0",
        "Date: Mon, 01 Jan 0001 00:00:00 GMT",
    ];

    public static TheoryData<string, int> Headers()
    {
        var headers = new TheoryData<string, int>();
        foreach (var (status, names) in ((int, string[])[])
        [
            (429, ["Retry-After", "retry-after-ms", "RateLimit", "RateLimit-Policy", "RateLimit-Remaining", "RateLimit-Reset", "X-RateLimit-Remaining", "X-RateLimit-Reset",
                "X-RateLimit-Reset-After",
                "X-Rate-Limit-Reset", "X-RateLimit-Reset-Requests", "X-RateLimit-Reset-Tokens", "Age", "Date", "x-should-retry", "Content-Type", "X-Request-ID"]),
            (403, ["Retry-After", "X-RateLimit-Remaining"]),
            (503, ["Retry-After", "retry-after-ms", "Date"]),
            (401, ["WWW-Authenticate"]),
            (301, ["Location"]),
            (303, ["Location", "Retry-After"]),
            (308, ["Location"]),
            (304, ["ETag", "Date"]),
            (202, ["Location", "Operation-Location", "Azure-AsyncOperation", "Retry-After"]),
            (200, ["Content-Type", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Range", "Link", "Date", "ETag", "Set-Cookie", "Last-Modified",
                "Expires", "Cache-Control", "Vary",
                "RateLimit", "X-RateLimit-Reset"]),
        ])
        {
            foreach (var name in names)
            {
                headers.Add(name, status);
            }
        }

        return headers;
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_header_never_throws(string name, int status)
    {
        var connection = Connect(static options =>
            (options.Retry.Enabled, options.Transport.MaxRedirects, options.RateLimit.MaxPause) = (false, 1, TimeSpan.FromTicks(1)));
        foreach (var value in Values)
        {
            // Where nothing is left, and a clock before all others, more is calculated.
            var others = Others.Where(other => !other.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));
            Server.Default = Answer(status, status is 304 ? "" : "1", [.. others, $"{name}: {value}"]);
            foreach (var call in CallsOf(status))
            {
                await HoldAsync(call(connection), name, value, status);
            }
        }
    }

    [Fact]
    public void A_header_is_read_as_any_type_or_as_none()
    {
        foreach (var value in Values)
        {
            var headers = new ApiHeaders(KeyValuePair.Create("X-It", value));
            _ = (headers.Value<int, Int32Format>("X-It"), headers.Value<long, Int64Format>("X-It"), headers.Value<ulong, UInt64Format>("X-It"));
            _ = headers.Value<float, SingleFormat>("X-It");
            _ = (headers.Value<double, DoubleFormat>("X-It"), headers.Value<decimal, DecimalFormat>("X-It"), headers.Value<System.Numerics.BigInteger, BigIntegerFormat>("X-It"));
            _ = (headers.Value<bool, BooleanFormat>("X-It"), headers.Value<Guid, GuidFormat>("X-It"), headers.Value<DateOnly, DateFormat>("X-It"));
            _ = headers.Value<TimeOnly, TimeFormat>("X-It");
            _ = (headers.Value<DateTimeOffset, DateTimeFormat>("X-It"), headers.Value<DateTimeOffset, UnixTimeFormat>("X-It"), headers.List("X-It"), headers.GetValues("X-It"));
        }
    }

    private async Task HoldAsync(Task<ApiHeaders> call, string name, string value, int status)
    {
        try
        {
            await Time.RunAsync(call, within: TimeSpan.FromDays(2));
            Assert.NotEmpty(await call);
        }
        catch (ApiResponseException e)
        {
            Assert.Equal(status, (int)e.StatusCode);
            Assert.NotEmpty(e.Headers);
            Assert.True(e.RetryAfter is null || e.RetryAfter >= TimeSpan.Zero, $"{name}: {value} is {e.RetryAfter}");
            _ = (e.Kind, e.ToError().ToString(), e.ToString());
        }
        catch (ApiException e)
        {
            // Its own type says what the server did wrong; the transport itself refuses some fields.
            Assert.True(e is ResponseFormatException or ApiConnectionException or ApiTimeoutException or AuthenticationFailedException, $"{name}: {value}: {e}");
        }
    }

    private static Func<ApiConnection, Task<ApiHeaders>>[] CallsOf(int status) => status switch
    {
        200 => [Text, Json, File],
        202 => [Wait],
        _ => [Text],
    };

    private static Task<ApiHeaders> Text(ApiConnection connection) => HeadersOf(Send(connection, new TextResponse(), "text/plain"));

    private static Task<ApiHeaders> Json(ApiConnection connection) => HeadersOf(Send(connection, new JsonResponse<int, Int32Format>(), "application/json"));

    private static Task<ApiHeaders> Wait(ApiConnection connection) =>
        HeadersOf(Send(connection, new TextResponse(), "text/plain").WaitAsync(options: new WaitOptions { MaxWait = TimeSpan.FromSeconds(3) }, cancellationToken: Cancellation));

    private static async Task<ApiHeaders> HeadersOf<T>(ApiCall<T> call)
    {
        var response = await call.WithResponse();
        Assert.NotNull(response.Value);
        return response.Headers;
    }

    private static async Task<ApiHeaders> File(ApiConnection connection)
    {
        await using var file = await Send(connection, new FileResponseReader(), accept: null);
        _ = (file.FileName, file.MediaType, file.Length);
        await file.CopyToAsync(Stream.Null, cancellationToken: Cancellation);
        return file.Headers;
    }

    private static ApiCall<T> Send<T>(ApiConnection connection, ResponseReader<T> response, string? accept) =>
        new ApiOperation<T>("it", "GET", "/it") { Response = response, Accept = accept, Errors = [new TextError("default")] }
            .Send(new ApiRequest(connection, options: null), Cancellation);
}
