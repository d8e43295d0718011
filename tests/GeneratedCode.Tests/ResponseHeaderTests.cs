using Dovetail;
using Features.ResponseHeaders;
using Features.Wire;

namespace Features;

public sealed class ResponseHeaderTests : WireTest
{
    private IThingsClient Things => new ResponseHeadersClient(new() { BaseAddress = Server.Address }).Things;

    [Fact]
    public async Task Declared_headers_are_typed()
    {
        Answers(Answer.Json("[]") with
        {
            Headers =
            [
                ("X-RateLimit-Remaining", "41"), ("X-Reset", "2024-02-29T12:00:00Z"), ("Last-Modified", "Thu, 29 Feb 2024 12:00:00 GMT"), ("X-Trace", "6f9619ff-8b86-d011-b42d-00c04fc964ff"),
                ("X-Tags", "a, \"b,c\""), ("X-Tags", "d"), ("Link", "<https://api.example/2>; rel=\"next\""), ("Count", "3"), ("X-Own", "1e3"),
            ],
        });

        var headers = (await Things.ListAsync().WithResponse()).Headers;

        Assert.Equal(41, headers.XRateLimitRemaining());
        var noon = new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal((noon, noon), (headers.XReset(), headers.LastModified()));
        Assert.Equal(Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"), headers.XTrace());
        Assert.Equal(["a", "\"b,c\"", "d"], headers.XTags());
        Assert.Equal("<https://api.example/2>; rel=\"next\"", headers.Link());
        Assert.Equal(1000, headers.XOwn());
        Assert.Null(headers.XFinal());
    }

    [Fact]
    public async Task A_header_that_is_not_of_its_type_is_none_and_its_text_stays()
    {
        Answers(Answer.Json("[]") with { Headers = [("X-RateLimit-Remaining", "many"), ("X-Reset", "soon"), ("X-Trace", "7")] });

        var headers = (await Things.ListAsync().WithResponse()).Headers;

        Assert.Null(headers.XRateLimitRemaining());
        Assert.Null(headers.XReset());
        Assert.Null(headers.XTrace());
        Assert.Equal("many", headers["X-RateLimit-Remaining"]);
    }

    [Fact]
    public async Task A_name_of_ours_and_one_of_two_types_keep_their_types()
    {
        Answers(Answer.Json("[]") with { Headers = [("value", "7"), ("X-Mixed", "8"), ("X-Wide", "9000000000"), ("X-Rfc", "Thu, 29 Feb 2024 12:00:00 GMT")] });
        var headers = (await Things.ListAsync().WithResponse()).Headers;
        Assert.Equal((7, 8, 9_000_000_000), (headers.ValueHeader(), headers.XMixed(), headers.XWide()));
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero), headers.XRfc());
        Assert.Null(headers.XMixedAsDate());

        Answers(Answer.Empty(201) with { Headers = [("X-Mixed", "2024-02-29")] });
        Assert.Equal(new DateOnly(2024, 2, 29), (await Things.CreateAsync().WithResponse()).Headers.XMixedAsDate());
    }

    [Fact]
    public async Task Errors_have_them_too()
    {
        Answers(Answer.Empty(429) with { Headers = [("X-RateLimit-Remaining", "0")] });

        var error = await Assert.ThrowsAsync<ApiResponseException>(async () => await Things.ListAsync());

        Assert.Equal(0, error.Headers.XRateLimitRemaining());
    }
}
