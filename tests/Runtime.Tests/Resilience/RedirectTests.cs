using System.Net;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.Resilience;

public sealed class RedirectTests : ChaosTest
{
    private static readonly RequestOptions Secrets = new()
    {
        RequestId = "r-1",
        Headers = new Dictionary<string, string> { ["X-Api-Key"] = "secret", ["Cookie"] = "session=secret" },
    };

    [Fact]
    public async Task Elsewhere_no_secret_goes_along()
    {
        await using var other = new ChaosServer { Default = Answer(200, "elsewhere") };
        Server.Then(To(302, new Uri(other.Address, "/there?x=1")));
        var shop = Shop(static options => options.Credential = ApiCredential.Combine(ApiCredential.Bearer("secret"), ApiCredential.Query("key", "secret")));

        Assert.Equal("elsewhere", await shop.TextAsync(Secrets));

        var sent = Assert.Single(other.Requests);
        Assert.Equal(("/there?x=1", "r-1"), (sent.Target, sent.Header("X-Request-ID")));
        Assert.DoesNotContain(sent.Headers, static header => header.Value.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_elsewhere_names_the_server_that_was_called()
    {
        await using var other = new ChaosServer { Default = Close };
        Server.Then(To(302, other.Address));

        var e = await Assert.ThrowsAsync<ApiConnectionException>(async () => await Shop(static options => options.Retry.Enabled = false).TextAsync());

        Assert.EndsWith($"({other.Address.Host}:{other.Address.Port}).", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_elsewhere_no_way_back_brings_the_secrets_back()
    {
        await using var other = new ChaosServer();
        Server.Then(To(302, other.Address), Answer(200, "back"));
        other.Then(To(302, new Uri(Server.Address, "/back")));

        Assert.Equal("back", await Shop(static options => options.Credential = ApiCredential.Bearer("secret")).TextAsync(Secrets));

        Assert.DoesNotContain(Server.Requests[1].Headers, static header => header.Value.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_the_same_server_the_secrets_go_along()
    {
        Server.Then(Answer(301, "", "Location: moved?a=1#part"), Answer(200, "moved"));

        Assert.Equal("moved", await Shop(static options => options.Credential = ApiCredential.Bearer("secret")).TextAsync(Secrets));

        var sent = Server.Requests[1];
        Assert.Equal(("/moved?a=1", "Bearer secret", "secret", "session=secret"), (sent.Target, sent.Header("Authorization"), sent.Header("X-Api-Key"), sent.Header("Cookie")));
    }

    [Theory]
    [InlineData(301, 1, "POST", "")]
    [InlineData(302, 1, "POST", "")]
    [InlineData(303, 2, "GET", "")]
    [InlineData(307, 2, "POST", """{"full name":"Anna"}""")]
    [InlineData(308, 2, "POST", """{"full name":"Anna"}""")]
    public async Task A_POST_is_sent_on_where_the_redirect_says_how(int status, int requests, string method, string body)
    {
        Server.Then(Answer(status, "", "Location: /moved"));

        await Send("POST").WithResponse().ContinueWith(static _ => { }, TaskScheduler.Default);

        Assert.Equal(requests, Server.Requests.Count);
        Assert.Equal(method, Server.Requests[^1].Method);
        Assert.Equal(requests == 1, Server.Requests[^1].Target == "/it");
        Assert.Equal(requests == 1 ? """{"full name":"Anna"}""" : body, Server.Requests[^1].Text);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_body_never_goes_elsewhere(int status)
    {
        await using var other = new ChaosServer();
        Server.Then(To(status, other.Address));

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Send("PUT"));

        Assert.Equal((ApiErrorKind.Redirect, 0), (e.Kind, other.Requests.Count));
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:pw@127.0.0.1:1/")]
    [InlineData("http://[bad")]
    [InlineData("")]
    public async Task What_is_no_address_of_a_server_is_not_followed(string location)
    {
        Server.Then(Answer(302, "", $"Location: {location}"));
        Server.Default = Answer(302, "", $"Location: {location}");

        Assert.Equal(HttpStatusCode.Redirect, (await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop(static options => options.Transport.MaxRedirects = 1).TextAsync())).StatusCode);
    }

    [Theory]
    [InlineData("/next?api_key=S")]
    [InlineData("/next?a=1&api_key=OTHER&b")]
    [InlineData("/next?api%5Fkey=OTHER&api_key")]
    [InlineData("/next")]
    public async Task A_credential_in_the_query_is_sent_once(string location)
    {
        Server.Then(Answer(302, "", $"Location: {location}"));
        Server.Default = Answer(200, "a");

        await Shop(static options => options.Credential = ApiCredential.Query("api_key", "S")).TextAsync();

        var query = Server.Requests[1].Target.Split('?')[1].Split('&');
        Assert.Equal(["api_key=S"], query.Where(static pair => Uri.UnescapeDataString(pair).StartsWith("api_key", StringComparison.Ordinal)));
        Assert.Equal(location.Contains("a=1", StringComparison.Ordinal), query is ["a=1", "b", _]);
    }

    [Fact]
    public void There_is_no_way_from_https_to_http()
    {
        var exchange = HttpsExchange();

        Assert.Null(Dovetail.Http.Pipeline.RedirectRules.TargetOf(exchange, Reply("http://api.example/x")));
        Assert.False(Dovetail.Http.Pipeline.RedirectRules.TargetOf(exchange, Reply("https://api.example/x"))!.IsForeign);
        Assert.True(Dovetail.Http.Pipeline.RedirectRules.TargetOf(exchange, Reply("https://api.example:444/x"))!.IsForeign);
    }

    [Fact]
    public async Task A_circle_comes_to_an_end()
    {
        Server.Default = Answer(302, "", "Location: /text");

        var e = await Assert.ThrowsAsync<ApiResponseException>(async () => await Shop().TextAsync());

        Assert.Equal((HttpStatusCode.Redirect, 11), (e.StatusCode, Server.Requests.Count));
    }

    [Fact]
    public async Task A_new_attempt_begins_at_the_beginning()
    {
        Server.Then(Answer(302, "", "Location: /moved"), Answer(503), Answer(302, "", "Location: /moved"), Answer(200, "hi"));

        Assert.Equal("hi", (await RunAsync(Shop().TextAsync())).Value);

        Assert.Equal(["/text", "/moved", "/text", "/moved"], Server.Requests.Select(static request => request.Target));
    }

    private static Func<System.Net.Sockets.Socket, Task<bool>> To(int status, Uri address) => Answer(status, "", $"Location: {address}");

    private static ApiReply Reply(string location)
    {
        var message = new HttpResponseMessage(HttpStatusCode.Redirect);
        message.Headers.TryAddWithoutValidation("Location", location);
        return new ApiReply(message);
    }

    private Dovetail.Http.Pipeline.ApiExchange HttpsExchange()
    {
        var operation = new ApiOperation<NoContent>("any", "GET", "/x") { Response = new EmptyResponse() };
        return Dovetail.Http.Internal.ExchangeBuilder.Build(operation, new ApiRequest(Connect(static options => options.BaseAddress = new Uri("https://api.example")), null), scope: null, Cancellation);
    }
}
