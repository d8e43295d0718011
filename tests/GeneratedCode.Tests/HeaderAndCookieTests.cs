using Dovetail;
using Features.HeadersAndCookies;
using Features.Wire;

namespace Features;

public sealed class HeaderAndCookieTests : WireTest
{
    private IEchoClient Echo => new HeadersAndCookiesClient(new() { BaseAddress = Server.Address }).Echo;

    [Fact]
    public async Task Headers_are_written_in_simple_style()
    {
        await Echo.HeadersAsync("some text", 42, ["a", "b"], new Dictionary<string, int> { ["r"] = 1, ["g"] = 2 });

        Assert.Equal("some text", Sent.Header("X-Text"));
        Assert.Equal("42", Sent.Header("X-Number"));
        Assert.Equal("a,b", Sent.Header("X-List"));
        Assert.Equal("r=1,g=2", Sent.Header("X-Map"));
    }

    [Fact]
    public async Task Absent_headers_are_not_sent()
    {
        await Echo.HeadersAsync("t");

        Assert.Null(Sent.Header("X-Number"));
        Assert.Null(Sent.Header("X-List"));
        Assert.Null(Sent.Header("Authorization"));
    }

    [Fact]
    public async Task A_parameter_that_is_required_can_not_be_null()
    {
        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await Echo.HeadersAsync(null!));

        Assert.Contains("X-Text", e.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    public async Task A_header_can_not_smuggle_another(string value)
    {
        await Assert.ThrowsAsync<RequestValidationException>(async () => await Echo.HeadersAsync(value));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Cookies_share_one_header()
    {
        await Echo.CookiesAsync("s1", 3);

        Assert.Equal("session=s1; count=3", Sent.Header("Cookie"));
    }

    [Fact]
    public async Task A_cookie_can_not_smuggle_another()
    {
        try
        {
            await Echo.CookiesAsync("s1; admin=1");
        }
        catch (RequestValidationException)
        {
            Assert.Empty(Server.Requests);
            return;
        }

        Assert.DoesNotContain("; admin", Sent.Header("Cookie"), StringComparison.Ordinal);
    }
}
