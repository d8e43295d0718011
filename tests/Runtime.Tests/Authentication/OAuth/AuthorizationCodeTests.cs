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
