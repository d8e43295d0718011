using System.Diagnostics;
using System.Globalization;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Serialization.Models;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Serialization;
using Dovetail.Validation;

namespace Dovetail.Runtime.Tests.Http;

public sealed class RequestTests : WireTest
{
    [Theory]
    [InlineData("", "/owners/1")]
    [InlineData("/", "/owners/1")]
    [InlineData("/api/v1", "/api/v1/owners/1")]
    [InlineData("/api/v1/", "/api/v1/owners/1")]
    public async Task The_path_of_the_base_address_is_kept(string path, string target)
    {
        Server.Answers(200, """{"full name":"Anna"}""");

        await Shop(options => options.BaseAddress = new Uri(Server.Address, path)).GetAsync("1");

        Assert.Equal(target, Server.Request.Target);
    }

    [Fact]
    public async Task A_request_carries_its_id_a_user_agent_and_what_it_accepts()
    {
        Server.Answers(200, """{"full name":"Anna"}""");
        await new ShopClient(Connect(description: ShopClient.Description)).GetAsync("1");

        Assert.True(Guid.TryParse(Server.Request.Header("X-Request-ID"), out _));
        Assert.StartsWith("Shop/1.0beta Dovetail/", Server.Request.Header("User-Agent"), StringComparison.Ordinal);
        Assert.Equal("application/json", Server.Request.Header("Accept"));
    }

    [Fact]
    public async Task A_trace_goes_along_once()
    {
        using var activity = new Activity("test").Start();

        await Shop().DeleteAsync();

        Assert.Contains(activity.TraceId.ToString(), Server.Request.Header("traceparent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_sent_with_its_type()
    {
        Server.Answers(200, """{"full name":"Anna"}""");

        await Shop().CreateAsync(new Owner { FullName = "Anna" });

        Assert.Equal(("POST", """{"full name":"Anna"}""", "application/json"), (Server.Request.Method, Server.Request.Text, Server.Request.Header("Content-Type")));
    }

    [Fact]
    public async Task The_callers_headers_take_the_place_of_the_clients_own()
    {
        await Shop().SearchAsync(header: "a", cookie: "1", options: new RequestOptions
        {
            Headers = new Dictionary<string, string> { ["x-filter"] = "b", ["User-Agent"] = "mine", ["X-Extra"] = "c", ["Cookie"] = "more=2" },
        });

        var sent = Server.Request;
        Assert.Equal(("b", "mine", "c"), (sent.Header("X-Filter"), sent.Header("User-Agent"), sent.Header("X-Extra")));
        Assert.Equal("seen=1; more=2", sent.Header("Cookie"));
    }

    [Theory]
    [InlineData("Host", "evil")]
    [InlineData("content-length", "1")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("Connection", "close")]
    [InlineData("X-A", "a\r\nX-B: b")]
    [InlineData("X-A", "a\0b")]
    [InlineData("X-A", "ä")]
    [InlineData("X A", "a")]
    [InlineData("X-A\r\nX-B", "a")]
    [InlineData("", "a")]
    public async Task A_header_that_could_change_the_message_is_refused_before_anything_is_sent(string name, string value)
    {
        var call = Shop().DeleteAsync(new RequestOptions { Headers = new Dictionary<string, string> { [name] = value } });

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await call);

        Assert.Empty(Server.Requests);
        Assert.Equal(0, e.Attempts);
        Assert.DoesNotContain("\n", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    [InlineData(null)]
    public async Task An_idempotency_key_that_can_not_be_sent_is_refused(string? key)
    {
        var options = new RequestOptions { IdempotencyKey = key ?? new string('x', 256) };

        await Assert.ThrowsAsync<RequestValidationException>(async () => await Shop().DeleteAsync(options));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        var options = new RequestOptions { RequestId = "a\nb", Timeout = TimeSpan.Zero };

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await Shop().SearchAsync(double.NaN, header: "a\nb", options: options));

        Assert.Equal(["weight", "X-Filter", "X-Request-ID", "Timeout"], e.Violations.Select(static violation => violation.Parameter));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_path_value_that_leads_elsewhere_is_refused(string? value)
    {
        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await Shop().GetAsync(value!));

        Assert.Equal("id", Assert.Single(e.Violations).Parameter);
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("..", "j", "/files/...j")]
    [InlineData(".", ".", "/files/...")]
    [InlineData("a", "..", "/files/a...")]
    public async Task Dots_that_make_no_segment_of_their_own_are_harmless(string stem, string kind, string target)
    {
        await Send("/files/{stem}.{kind}", ("stem", stem), ("kind", kind));

        Assert.Equal(target, Server.Request.Target);
    }

    [Theory]
    [InlineData("/files/{a}{b}", ".", ".")]
    [InlineData("/files/.{a}/{b}", ".", "x")]
    [InlineData("/{a}/x/{b}", "..", "x")]
    public async Task Dots_that_make_a_segment_together_are_refused(string path, string a, string b)
    {
        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await Send(path, ("a", a), ("b", b)));

        Assert.Contains("would go to another path", Assert.Single(e.Violations).Reason, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task An_empty_path_value_that_the_description_lists_is_sent()
    {
        var request = new ApiRequest(Connect(), options: null, new ArgumentConstraints { ["id"] = new() { OneOf = ["", "x"] } });
        request.Path("id", "");

        await new ApiOperation<NoContent>("empty", "GET", "/string/empty/{id}") { Response = new EmptyResponse() }.Send(request, Cancellation);

        Assert.Equal("/string/empty/", Server.Request.Target);
    }

    [Theory]
    [InlineData("/a//b", "/a//b")]
    [InlineData("/a/", "/a/")]
    [InlineData("//a", "//a")]
    public async Task An_empty_segment_of_the_path_stays(string path, string target)
    {
        await Send(path);

        Assert.Equal(target, Server.Request.Target);
    }

    [Theory]
    [InlineData("/container?restype=container", "/container?restype=container")]
    [InlineData("/container?restype=container&comp=list", "/container?comp=list&restype=container")]
    [InlineData("/container?comp=acl&restype=container&x", "/container?comp=acl&x&restype=container")]
    public async Task A_query_of_the_path_is_sent_once_with_the_parameters_that_declare_it(string path, string target)
    {
        var request = new ApiRequest(Connect(), options: null);
        request.Query("restype", "container");

        await new ApiOperation<NoContent>("get", "GET", path) { Response = new EmptyResponse() }.Send(request, Cancellation);

        Assert.Equal(target, Server.Request.Target);
    }

    [Fact]
    public async Task Half_of_a_character_is_refused_wherever_it_stands()
    {
        const string half = "a\ud800";
        var request = new ApiRequest(Connect(), options: null);
        request.Path("path", half);
        request.PathOf<IReadOnlyList<string>, ListFormat<string, StringFormat>>("list", [half], ParameterStyle.Simple, explode: false);
        request.Query("query", half);
        request.QueryOf<IReadOnlyDictionary<string, string>, MapFormat<string, StringFormat>>("names", new Dictionary<string, string> { [half] = "1" });
        request.Header("X-It", half);
        request.Cookie("cookie", half);
        request.TextBody(half, "text/plain");

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () =>
            await new ApiOperation<NoContent>("half", "POST", "/{path}/{list}") { Response = new EmptyResponse() }.Send(request, Cancellation));

        Assert.Equal(["path", "list", "query", "names", "X-It", "cookie", "body"], e.Violations.Select(static violation => violation.Parameter));
        Assert.Empty(Server.Requests);
    }

    [Theory]
    [InlineData("1.0", 1, true)]
    [InlineData("1.034E+20", 1.034e20, true)]
    [InlineData("2.5e1", 25, true)]
    [InlineData("1e300", 1e300, true)]
    [InlineData("1.0", 1.5, false)]
    [InlineData("1e300", 1e301, false)]
    public async Task A_number_is_compared_as_a_number(string allowed, double value, bool isGood)
    {
        var request = new ApiRequest(Connect(), options: null, new ArgumentConstraints { ["n"] = new() { OneOf = [allowed] } });
        request.Query<double, DoubleFormat>("n", value);
        var call = new ApiOperation<NoContent>("number", "GET", "/") { Response = new EmptyResponse() }.Send(request, Cancellation);

        Assert.Equal(isGood, await Record.ExceptionAsync(async () => await call) is null);
    }

    [Theory]
    [InlineData("%2e%2e", "/owners/%252e%252e")]
    [InlineData("a/b", "/owners/a%2Fb")]
    [InlineData("a\\b", "/owners/a%5Cb")]
    [InlineData("?x", "/owners/%3Fx")]
    [InlineData("#f", "/owners/%23f")]
    [InlineData("ü%", "/owners/%C3%BC%25")]
    [InlineData("...", "/owners/...")]
    public async Task A_path_value_stays_one_segment(string value, string target)
    {
        Server.Answers(200, """{"full name":"Anna"}""");

        await Shop().GetAsync(value);

        Assert.Equal(target, Server.Request.Target);
    }

    [Theory]
    [InlineData("/a/{x}{y}/b", ".", ".", null)]
    [InlineData("/a/{x}.{y}/b", "1", "2", "/a/1.2/b")]
    [InlineData("/{x}/größe?fixed=1#Action=y", "1", "2", "/1/gr%C3%B6%C3%9Fe?fixed=1")]
    [InlineData("relative/{x}", "1", "2", "/relative/1")]
    [InlineData("/{x", "1", "2", "/%7Bx")]
    public async Task A_template_may_have_any_form(string path, string x, string y, string? target)
    {
        var operation = new ApiOperation<NoContent>("any", "GET", path) { Response = new EmptyResponse() };
        var request = new ApiRequest(Connect(), options: null);
        request.Path("x", x);
        request.Path("y", y);

        if (target is null)
        {
            await Assert.ThrowsAsync<RequestValidationException>(async () => await operation.Send(request, Cancellation));
        }
        else
        {
            await operation.Send(request, Cancellation);
            Assert.Equal(target, Server.Request.Target);
        }
    }

    [Fact]
    public async Task A_path_parameter_without_a_value_is_told()
    {
        var operation = new ApiOperation<NoContent>("any", "GET", "/{id}") { Response = new EmptyResponse() };

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await operation.Send(new ApiRequest(Connect(), options: null), Cancellation));

        Assert.Equal("id", Assert.Single(e.Violations).Parameter);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public async Task No_culture_changes_a_request(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        await Shop().SearchAsync(1.5);

        Assert.Equal("/search?weight=1.5", Server.Request.Target);
    }

    [Fact]
    public async Task A_body_that_can_not_be_written_fails_the_call_and_not_the_caller()
    {
        var request = new ApiRequest(Connect(), options: null);
        request.JsonBody<double, DoubleFormat>(double.PositiveInfinity);
        var operation = new ApiOperation<NoContent>("any", "POST", "/x") { Response = new EmptyResponse() };

        var e = await Assert.ThrowsAsync<RequestValidationException>(async () => await operation.Send(request, Cancellation));

        Assert.Equal("body", Assert.Single(e.Violations).Parameter);
        Assert.Empty(Server.Requests);
    }

    private ApiCall<NoContent> Send(string path, params (string Name, string Value)[] values)
    {
        var request = new ApiRequest(Connect(), options: null);
        foreach (var (name, value) in values)
        {
            request.Path(name, value);
        }

        return new ApiOperation<NoContent>("send", "GET", path) { Response = new EmptyResponse() }.Send(request, Cancellation);
    }
}
