using Dovetail.Authentication.OAuth;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Authentication.OAuth;

public sealed class AuthorizationCodeTests : OAuthTest
{
    private static readonly Uri Redirect = new("https://shop.example/back");

    [Fact]
    public void The_challenge_is_that_of_the_standard() =>
        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", CodeChallenge.Of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    [Fact]
    public async Task A_request_holds_all_that_the_server_needs_and_not_the_verifier()
    {
        var request = await Flow(static options => options.Scopes = ["read", "write"]).CreateRequestAsync(Redirect, new Dictionary<string, string> { ["prompt"] = "login" }, Cancellation);

        var query = request.Uri.Query[1..].Split('&').Select(static pair => pair.Split('=')).ToDictionary(static pair => pair[0], static pair => Uri.UnescapeDataString(pair[1]));
        Assert.Equal("1", query["fixed"]);
        Assert.Equal(("code", "shop", "read write", "login"), (query["response_type"], query["client_id"], query["scope"], query["prompt"]));
        Assert.Equal((Redirect.OriginalString, request.State), (query["redirect_uri"], query["state"]));
        Assert.Equal(("S256", CodeChallenge.Of(request.CodeVerifier)), (query["code_challenge_method"], query["code_challenge"]));
        Assert.Matches("^[A-Za-z0-9_-]{43}$", request.CodeVerifier);
        Assert.DoesNotContain(request.CodeVerifier, $"{request}{request.Uri}", StringComparison.Ordinal);
        Assert.NotEqual(request.State, (await Flow().CreateRequestAsync(Redirect, cancellationToken: Cancellation)).State);
    }

    [Fact]
    public async Task An_answer_is_redeemed_for_a_credential()
    {
        Identity.Respond = Token("t1", "r1");
        var flow = Flow();
        var request = await flow.CreateRequestAsync(Redirect, cancellationToken: Cancellation);

        var credential = await flow.RedeemAsync(request, new Uri($"{Redirect}?code=c%2F1&state={request.State}"), Cancellation);
        await Shop(options => options.Credential = credential).SearchAsync();

        var form = Form(Identity.Request);
        Assert.Equal(("authorization_code", "c/1", Redirect.OriginalString, request.CodeVerifier), (form["grant_type"], form["code"], form["redirect_uri"], form["code_verifier"]));
        Assert.Equal("Bearer t1", Server.Request.Header("Authorization"));
        Time.Advance(TimeSpan.FromHours(1));
        await Shop(options => options.Credential = credential).SearchAsync();
        Assert.Equal("r1", Form(Identity.Requests[1])["refresh_token"]);
    }

    [Theory]
    [InlineData("?code=c&state=other", null)]
    [InlineData("?code=c", null)]
    [InlineData("", null)]
    [InlineData("?state=#", null)]
    [InlineData("?code=&state=#", null)]
    [InlineData("?code=c&state=#&state=other", null)]
    [InlineData("?code=c&code=d&state=#", null)]
    [InlineData("?code=c&state=#&iss=https%3A%2F%2Fevil.example", null)]
    [InlineData("?error=access_denied&state=#", "access_denied")]
    [InlineData("?error=x%0Ay&state=#", "unknown")]
    public async Task An_answer_to_something_else_is_refused_and_nothing_redeemed(string answer, string? error)
    {
        var flow = Flow(options => options.Issuer = new Uri(Identity.Address.OriginalString.TrimEnd('/')));
        Identity.Answers(200, $$"""{"issuer":"{{Identity.Address.OriginalString.TrimEnd('/')}}"}""");
        var request = await flow.CreateRequestAsync(Redirect, cancellationToken: Cancellation);

        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(() => flow.RedeemAsync(request, new Uri(Redirect + answer.Replace("#", request.State, StringComparison.Ordinal)), Cancellation));

        Assert.Equal(error, e.OAuthError);
        Assert.DoesNotContain(Identity.Requests, static sent => sent.Method == "POST");
    }

    [Fact]
    public async Task A_server_that_names_itself_in_answers_must_do_so()
    {
        var issuer = Identity.Address.OriginalString.TrimEnd('/');
        Identity.Respond = (request, context) => request.Method == "GET"
            ? WireServer.Answer(200, $$"""{"issuer":"{{issuer}}","authorization_response_iss_parameter_supported":true}""")(request, context)
            : Token("t1", "r1")(request, context);
        var flow = Flow(options => options.Issuer = new Uri(issuer));
        var request = await flow.CreateRequestAsync(Redirect, cancellationToken: Cancellation);

        await Assert.ThrowsAsync<AuthenticationFailedException>(() => flow.RedeemAsync(request, new Uri($"{Redirect}?code=c&state={request.State}"), Cancellation));
        await flow.RedeemAsync(request, new Uri($"{Redirect}?code=c&state={request.State}&iss={Uri.EscapeDataString(issuer)}"), Cancellation);
    }

    [Fact]
    public async Task A_program_waits_on_a_loopback_port_and_minds_nobody_else()
    {
        Identity.Respond = Token("t1", "r1");
        using var browser = new HttpClient();
        var statuses = new List<int>();

        var credential = await Flow().SignInAsync(async (uri, token) =>
        {
            var query = uri.Query[1..].Split('&').Select(static pair => pair.Split('=')).ToDictionary(static pair => pair[0], static pair => Uri.UnescapeDataString(pair[1]));
            foreach (var target in (string[])["favicon.ico", "?code=evil&state=guess", $"?code=c&state={query["state"]}"])
            {
                using var response = await browser.GetAsync(new Uri(query["redirect_uri"] + target), token);
                statuses.Add((int)response.StatusCode);
            }
        }, cancellationToken: Cancellation);

        Assert.Equal([404, 404, 200], statuses);
        Assert.Equal("c", Form(Identity.Request)["code"]);
        Assert.Equal("t1", (await credential.GetTokenAsync(cancellationToken: Cancellation)).Value);
    }

    [Fact]
    public async Task A_program_waits_at_the_path_that_is_registered()
    {
        Identity.Respond = Token("t1", "r1");
        using var browser = new HttpClient();
        var statuses = new List<int>();

        await Flow().SignInAsync(async (uri, token) =>
        {
            var query = uri.Query[1..].Split('&').Select(static pair => pair.Split('=')).ToDictionary(static pair => pair[0], static pair => Uri.UnescapeDataString(pair[1]));
            var redirect = new Uri(query["redirect_uri"]);
            Assert.Equal("/oauth/callback", redirect.AbsolutePath);
            foreach (var target in (Uri[])[new(redirect, $"/?code=c&state={query["state"]}"), new($"{redirect}?code=c&state={query["state"]}")])
            {
                using var response = await browser.GetAsync(target, token);
                statuses.Add((int)response.StatusCode);
            }
        }, path: "/oauth/callback", cancellationToken: Cancellation);

        Assert.Equal([404, 200], statuses);
    }

    [Theory]
    [InlineData("")]
    [InlineData("callback")]
    [InlineData("//evil.example")]
    [InlineData("/a?b")]
    public async Task What_is_no_path_is_refused(string path) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Flow().SignInAsync(static (_, _) => Task.CompletedTask, path: path, cancellationToken: Cancellation));

    [Theory]
    [InlineData(200)]
    [InlineData(503)]
    public async Task Who_signs_out_is_forgotten_and_their_token_revoked(int status)
    {
        var store = new InMemoryTokenStore();
        Identity.Respond = (request, context) => (request.Target == "/revoke" ? WireServer.Answer(status) : Token("t1", "r1"))(request, context);
        var options = Options(options => (options.TokenStore, options.RevocationEndpoint, options.MaxRetries) = (store, new Uri(Identity.Address, "/revoke"), 0));
        var user = new RefreshTokenCredential(options, "r0");
        await user.GetTokenAsync(cancellationToken: Cancellation);

        var fault = await Record.ExceptionAsync(() => user.SignOutAsync(Cancellation));

        var form = Form(Identity.Requests[^1]);
        Assert.Equal(("/revoke", "r1", "refresh_token"), (Identity.Requests[^1].Target, form["token"], form["token_type_hint"]));
        Assert.StartsWith("Basic ", Identity.Requests[^1].Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal(status == 200, fault is null);
        Assert.True(fault is null or AuthenticationFailedException);
        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await user.GetTokenAsync(cancellationToken: Cancellation));
    }

    [Theory]
    [InlineData(",\"revocation_endpoint\":\"#/gone\"", "/gone")]
    [InlineData("", null)]
    public async Task Where_tokens_are_revoked_is_found_at_the_issuer(string member, string? revokedAt)
    {
        var issuer = Identity.Address.OriginalString.TrimEnd('/');
        var metadata = $$"""{"issuer":"{{issuer}}","token_endpoint":"{{issuer}}/token"{{member.Replace("#", issuer, StringComparison.Ordinal)}}}""";
        Identity.Respond = (request, context) => (request.Method == "GET" ? WireServer.Answer(200, metadata) : Token("t1", "r1"))(request, context);
        var user = new RefreshTokenCredential(Options(options => (options.TokenEndpoint, options.Issuer) = (null, new Uri(issuer))), "r0");
        await user.GetTokenAsync(cancellationToken: Cancellation);

        await user.SignOutAsync(Cancellation);

        Assert.Equal(
            new[] { "GET /.well-known/openid-configuration", "POST /token" }.Concat(revokedAt is null ? [] : ["POST " + revokedAt]),
            Identity.Requests.Select(static request => $"{request.Method} {request.Target}"));
    }

    [Fact]
    public async Task A_place_to_revoke_tokens_that_is_not_https_gets_none()
    {
        var issuer = Identity.Address.OriginalString.TrimEnd('/');
        var metadata = $$"""{"issuer":"{{issuer}}","token_endpoint":"{{issuer}}/token","revocation_endpoint":"http://evil.example/gone"}""";
        Identity.Respond = (request, context) => (request.Method == "GET" ? WireServer.Answer(200, metadata) : Token("t1", "r1"))(request, context);
        var user = new RefreshTokenCredential(Options(options => (options.TokenEndpoint, options.Issuer) = (null, new Uri(issuer))), "r0");
        await user.GetTokenAsync(cancellationToken: Cancellation);

        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(() => user.SignOutAsync(Cancellation));

        Assert.Contains("revocation_endpoint", e.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await user.GetTokenAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_server_without_a_place_for_it_is_not_asked_to_revoke()
    {
        Identity.Respond = Token("t1", "r1");
        var user = new RefreshTokenCredential(Options(), "r0");
        await user.GetTokenAsync(cancellationToken: Cancellation);

        await user.SignOutAsync(Cancellation);

        Assert.Single(Identity.Requests);
    }

    [Fact]
    public async Task A_client_signs_an_assertion_with_its_secret()
    {
        var credential = new ClientCredentialsCredential(Options(static options => options.ClientAuthentication = ClientAuthentication.ClientSecretJwt));
        await credential.GetTokenAsync(cancellationToken: Cancellation);

        var form = Form(Identity.Request);
        var parts = form["client_assertion"].Split('.');
        var signature = System.Security.Cryptography.HMACSHA256.HashData("s3cr3t"u8, System.Text.Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        Assert.Equal(Convert.ToBase64String(signature).TrimEnd('=').Replace('+', '-').Replace('/', '_'), parts[2]);
        Assert.Equal("""{"alg":"HS256","typ":"JWT"}""", Decode(parts[0]));
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.DoesNotContain("s3cr3t", Identity.Request.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Identity.Request.Headers, static header => header.Key == "Authorization");
    }

    [Fact]
    public async Task A_user_who_has_not_signed_in_is_told_so()
    {
        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await new AuthorizationCodeCredential(Options()).GetTokenAsync(cancellationToken: Cancellation));

        Assert.Contains("sign in", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_of_a_former_run_serve_on_and_are_gone_after_signing_out()
    {
        var store = new InMemoryTokenStore();
        Identity.Respond = Token("t1", "r1");
        var flow = Flow(options => options.TokenStore = store);
        var request = await flow.CreateRequestAsync(Redirect, cancellationToken: Cancellation);
        await flow.RedeemAsync(request, new Uri($"{Redirect}?code=c&state={request.State}"), Cancellation);

        var later = new AuthorizationCodeCredential(FlowOptions(options => options.TokenStore = store));
        Assert.Equal("t1", (await later.GetTokenAsync(cancellationToken: Cancellation)).Value);
        await later.SignOutAsync(Cancellation);
        await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await later.GetTokenAsync(cancellationToken: Cancellation));
    }

    private AuthorizationCodeFlow Flow(Action<OAuthOptions>? configure = null) => new(FlowOptions(configure));

    private OAuthOptions FlowOptions(Action<OAuthOptions>? configure) => Options(options =>
    {
        options.AuthorizationEndpoint = new Uri(Identity.Address, "/authorize?fixed=1");
        configure?.Invoke(options);
    });
}
