using System.Text;
using Dovetail.Authentication;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Authentication;

public sealed class CredentialTests : WireTest
{
    private static readonly SecurityScheme HeaderKey = SecurityScheme.ApiKeyInHeader("key", "X-Key");
    private static readonly SecurityScheme AppKey = SecurityScheme.ApiKeyInHeader("app", "X-App");
    private static readonly SecurityScheme QueryKey = SecurityScheme.ApiKeyInQuery("queryKey", "api key");
    private static readonly SecurityScheme CookieKey = SecurityScheme.ApiKeyInCookie("cookieKey", "sid");
    private static readonly SecurityScheme Basic = SecurityScheme.Basic("basic");
    private static readonly SecurityScheme OAuth = SecurityScheme.OAuth2("oauth", "https://api.example/token");

    private static readonly Func<ApiCredential>[] Unusable =
    [
        static () => ApiCredential.ApiKey(""),
        static () => ApiCredential.ApiKey(" \t"),
        static () => ApiCredential.ApiKey("key\n"),
        static () => ApiCredential.ApiKey(" key"),
        static () => ApiCredential.Bearer("a\r\nX-B: c"),
        static () => ApiCredential.Bearer("größe"),
        static () => ApiCredential.Basic("a:b", "c"),
        static () => ApiCredential.Basic("a", "b\0"),
        static () => ApiCredential.Basic("", ""),
        static () => ApiCredential.Header("Host", "v"),
        static () => ApiCredential.Header("X A", "v"),
        static () => ApiCredential.Header("X-A", "v\n"),
        static () => ApiCredential.Header("X-A", "v", "p\n"),
        static () => ApiCredential.Query("", "v"),
        static () => ApiCredential.Cookie("sid", "a;b"),
        static () => ApiCredential.Cookie("s;d", "a"),
        static () => ApiCredential.Combine(),
        static () => ApiCredential.For("", ApiCredential.ApiKey("k")),
        static () => ApiCredential.For("key", ApiCredential.None),
    ];

    [Fact]
    public async Task A_key_stands_where_the_scheme_says()
    {
        await SendAsync(ApiCredential.ApiKey("k"), Needs(HeaderKey));
        await SendAsync(ApiCredential.ApiKey("k&ü"), Needs(QueryKey), "/x?fixed=1");
        await SendAsync(ApiCredential.ApiKey("k"), Needs(CookieKey));

        Assert.Equal("k", Server.Requests[0].Header("X-Key"));
        Assert.Equal("/x?fixed=1&api%20key=k%26%C3%BC", Server.Requests[1].Target);
        Assert.Equal("sid=k", Server.Requests[2].Header("Cookie"));
    }

    [Fact]
    public async Task A_server_whose_authentication_is_off_is_called_without_a_credential()
    {
        await SendAsync(ApiCredential.None, Needs(HeaderKey));
        await SendAsync(ApiCredential.From(static (_, _) => new(ApiCredential.None)), Needs(OAuth));

        Assert.Equal(2, Server.Requests.Count);
        Assert.All(Server.Requests, static request => Assert.DoesNotContain(request.Headers, static header => header.Key is "X-Key" or "Authorization"));
        Assert.Equal("None", ApiCredential.None.ToString());
    }

    [Fact]
    public async Task A_cookie_credential_stands_beside_other_cookies()
    {
        await Shop(static options => options.Credential = ApiCredential.Cookie("sid", "k")).SearchAsync(cookie: "a b");

        Assert.Equal("seen=a%20b; sid=k", Server.Request.Header("Cookie"));
    }

    [Fact]
    public async Task Of_alternatives_the_first_that_is_satisfied_is_used_as_declared()
    {
        var either = new SecurityRequirement(Alternative(HeaderKey, OAuth), Alternative(OAuth), Alternative(Basic));

        await SendAsync(ApiCredential.Bearer("t"), either);
        await SendAsync(ApiCredential.Combine(ApiCredential.Bearer("t"), ApiCredential.ApiKey("k")), either);
        await SendAsync(ApiCredential.Combine(ApiCredential.Bearer("t"), ApiCredential.Basic("a", "b")), either);

        Assert.Equal((null, "Bearer t"), (Server.Requests[0].Header("X-Key"), Server.Requests[0].Header("Authorization")));
        Assert.Equal(("k", "Bearer t"), (Server.Requests[1].Header("X-Key"), Server.Requests[1].Header("Authorization")));
        Assert.Equal((null, "Bearer t"), (Server.Requests[2].Header("X-Key"), Server.Requests[2].Header("Authorization")));
    }

    [Fact]
    public async Task Two_keys_go_to_their_own_schemes()
    {
        var both = new SecurityRequirement(Alternative(HeaderKey, AppKey));

        await SendAsync(ApiCredential.Combine(ApiCredential.ApiKey("k"), ApiCredential.For("app", ApiCredential.ApiKey("a"))), both);
        await SendAsync(ApiCredential.Combine(ApiCredential.For("app", ApiCredential.ApiKey("a")), ApiCredential.ApiKey("k")), both);

        Assert.All(Server.Requests, static request => Assert.Equal(("k", "a"), (request.Header("X-Key"), request.Header("X-App"))));
    }

    [Fact]
    public async Task Half_of_what_is_needed_together_is_not_sent()
    {
        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(async () =>
            await SendAsync(ApiCredential.ApiKey("k"), new SecurityRequirement(Alternative(HeaderKey, AppKey))));

        Assert.Contains("key (ApiKeyInHeader) and app (ApiKeyInHeader)", e.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_credential_with_a_place_of_its_own_is_sent_whatever_is_declared()
    {
        await SendAsync(ApiCredential.Bearer("t"), Needs(HeaderKey));
        await SendAsync(ApiCredential.Header("Authorization", "t", "token"), Needs(Basic));
        await SendAsync(ApiCredential.Query("key", "q"), Needs(HeaderKey));
        await SendAsync(ApiCredential.Header("X-Other", "h"), requirement: null);

        Assert.Equal("Bearer t", Server.Requests[0].Header("Authorization"));
        Assert.Equal("token t", Server.Requests[1].Header("Authorization"));
        Assert.Equal("/x?key=q", Server.Requests[2].Target);
        Assert.Equal("h", Server.Requests[3].Header("X-Other"));
    }

    [Fact]
    public async Task A_key_without_a_place_is_told_and_not_sent()
    {
        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await SendAsync(ApiCredential.ApiKey("k"), Needs(Basic)));

        Assert.Contains("ApiCredential.Header", e.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await SendAsync(ApiCredential.ApiKey("k"), requirement: null));
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Where_nothing_is_required_a_declared_scheme_places_the_key()
    {
        var description = new ApiDescription("Shop") { Schemes = [Basic, HeaderKey] };

        await Operation(requirement: null).Send(new ApiRequest(Connect(static options => options.Credential = ApiCredential.ApiKey("k"), description), options: null), Cancellation);

        Assert.Equal("k", Server.Request.Header("X-Key"));
    }

    [Fact]
    public async Task An_operation_without_security_gets_no_credential()
    {
        await SendAsync(ApiCredential.Bearer("t"), new SecurityRequirement());

        Assert.Null(Server.Request.Header("Authorization"));
    }

    [Fact]
    public async Task Where_anonymous_access_will_do_a_credential_is_sent_if_there_is_one()
    {
        var optional = new SecurityRequirement(new SecurityAlternative(), Alternative(OAuth));

        await SendAsync(credential: null, optional);
        await SendAsync(ApiCredential.Bearer("t"), optional);
        await SendAsync(ApiCredential.ApiKey("k"), optional);

        Assert.Equal([null, "Bearer t", null], Server.Requests.Select(static request => request.Header("Authorization")));
    }

    [Fact]
    public async Task Without_a_credential_that_is_needed_nothing_is_sent_and_the_error_says_what_to_set()
    {
        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(async () =>
            await SendAsync(credential: null, new SecurityRequirement(Alternative(HeaderKey), Alternative(Basic))));

        Assert.Contains("SHOP_API_KEY, or SHOP_USERNAME and SHOP_PASSWORD", e.Message, StringComparison.Ordinal);
        Assert.Contains("Credential", e.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_client_certificate_is_the_transports_matter()
    {
        await SendAsync(credential: null, Needs(SecurityScheme.MutualTls("mtls")));
        await SendAsync(ApiCredential.ApiKey("k"), new SecurityRequirement(Alternative(SecurityScheme.MutualTls("mtls"), HeaderKey)));

        Assert.Equal([null, "k"], Server.Requests.Select(static request => request.Header("X-Key")));
    }

    [Fact]
    public async Task Basic_is_encoded_as_UTF_8()
    {
        await SendAsync(ApiCredential.Basic("änna", "a:b€"), Needs(Basic));

        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("änna:a:b€")), Server.Request.Header("Authorization"));
    }

    [Fact]
    public async Task A_new_secret_is_used_from_the_next_call_on()
    {
        var key = ApiCredential.ApiKey("old");
        await SendAsync(key, Needs(HeaderKey));

        key.Update("new");
        await SendAsync(key, Needs(HeaderKey));

        Assert.Equal(["old", "new"], Server.Requests.Select(static request => request.Header("X-Key")));
        Assert.Throws<ArgumentException>(() => key.Update(" "));
    }

    [Fact]
    public async Task A_mounted_secret_that_becomes_one_that_can_not_be_sent_is_not_sent()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "good", Cancellation);
        ApiCredential[] credentials = [new CookieCredential("sid", new FileSecret(path)), new HeaderCredential("X-Key", new FileSecret(path), prefix: null)];
        await File.WriteAllTextAsync(path, "s3cr3t\r\nX-Injected: 1", Cancellation);

        foreach (var credential in credentials)
        {
            var e = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await SendAsync(credential, requirement: null));
            Assert.DoesNotContain("s3cr3t", e.Message, StringComparison.Ordinal);
        }

        File.Delete(path);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_callback_is_asked_with_what_it_needs_to_know()
    {
        ApiCredentialContext? seen = null;
        var credential = ApiCredential.From((context, _) =>
        {
            seen = context;
            return ValueTask.FromResult<ApiCredential>(ApiCredential.Bearer("t"));
        });

        await SendAsync(ApiCredential.Combine(credential, ApiCredential.ApiKey("k")), new SecurityRequirement(new SecurityAlternative(new SchemeUse(OAuth, "read"), new SchemeUse(HeaderKey))));

        Assert.Equal(("any", Server.Address, 1), (seen?.Operation, seen?.Server, seen?.Attempt));
        Assert.Equal(["read"], seen?.Scopes);
        Assert.Equal(("Bearer t", "k"), (Server.Request.Header("Authorization"), Server.Request.Header("X-Key")));
    }

    [Fact]
    public async Task A_callback_that_fails_sends_nothing()
    {
        ApiCredential[] broken =
        [
            ApiCredential.From(static (_, _) => throw new InvalidOperationException("secret detail")),
            ApiCredential.From(static (_, _) => throw new OperationCanceledException()),
            ApiCredential.From(static (_, _) => ValueTask.FromResult<ApiCredential>(null!)),
        ];

        foreach (var credential in broken)
        {
            var e = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await SendAsync(credential, requirement: null));
            Assert.DoesNotContain("secret detail", e.Message, StringComparison.Ordinal);
        }

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public void A_credential_that_can_not_be_sent_is_refused() => Assert.All(Unusable, static create => Assert.ThrowsAny<ArgumentException>(create));

    [Fact]
    public async Task A_key_that_its_place_can_not_hold_is_refused_before_anything_is_sent()
    {
        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await SendAsync(ApiCredential.ApiKey("a;b"), Needs(CookieKey)));
        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await SendAsync(ApiCredential.ApiKey("ü"), Needs(HeaderKey)));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task No_text_shows_a_secret_not_even_one_that_the_server_echoes()
    {
        const string Secret = "s3cr3t/+key";
        ApiCredential[] credentials = [ApiCredential.ApiKey(Secret), ApiCredential.Bearer(Secret), ApiCredential.Basic(Secret, Secret), ApiCredential.Combine(ApiCredential.Query("k", Secret))];
        Assert.All(credentials, static credential => Assert.DoesNotContain(Secret, $"{credential}", StringComparison.Ordinal));

        Server.Answers(400, $$"""{"title":"Bad key {{Secret}}"}""", "application/problem+json");
        var refused = await Assert.ThrowsAsync<ApiResponseException>(async () => await SendAsync(ApiCredential.Query("k", Secret), requirement: null));
        Server.Answers(200, $"<a href='?k={Uri.EscapeDataString(Secret)}'>", "text/html");
        var malformed = await Assert.ThrowsAsync<ResponseFormatException>(async () =>
            await Shop(static options => options.Credential = ApiCredential.Query("k", Secret)).GetAsync("1"));

        Assert.Contains("Bad key ***", refused.Message, StringComparison.Ordinal);
        Assert.Equal("<a href='?k=***'>", malformed.Snippet);
        Assert.All([refused.ToString(), malformed.ToString()], static text => Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal));
    }

    private static SecurityAlternative Alternative(params SecurityScheme[] schemes) => new([.. schemes.Select(static scheme => new SchemeUse(scheme))]);

    private static SecurityRequirement Needs(SecurityScheme scheme) => new(Alternative(scheme));

    private static ApiOperation<NoContent> Operation(SecurityRequirement? requirement, string path = "/x") =>
        new("any", "GET", path) { Security = requirement, Response = new EmptyResponse() };

    private ApiCall<NoContent> SendAsync(ApiCredential? credential, SecurityRequirement? requirement, string path = "/x") =>
        Operation(requirement, path).Send(new ApiRequest(Connect(options => options.Credential = credential), options: null), Cancellation);
}
