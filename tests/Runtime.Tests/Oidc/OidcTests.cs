using Dovetail.Jwt;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Oidc;

/// <summary>Every grant against a provider that we did not write.</summary>
public sealed class OidcTests(OidcProvider provider) : WireTest, IClassFixture<OidcProvider>
{
    public override async ValueTask InitializeAsync()
    {
        provider.Require();
        await base.InitializeAsync();
    }

    [Theory]
    [InlineData("service:basic", ClientAuthentication.Basic)]
    [InlineData("service-post", ClientAuthentication.Post)]
    public async Task A_service_gets_a_token_with_its_secret(string client, ClientAuthentication method)
    {
        var credential = new ClientCredentialsCredential(Options(client, options =>
        {
            options.ClientSecret = "p%:+ secret";
            options.ClientAuthentication = method;
            options.Scopes = ["read"];
            options.Resource = "https://api.example";
        }));

        await Shop(options => options.Credential = credential).SearchAsync();

        Assert.Matches("^Bearer [A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]+$", Server.Request.Header("Authorization"));
        Assert.Equal(["read"], (await credential.GetTokenAsync(cancellationToken: Cancellation)).Scopes);
    }

    [Fact]
    public async Task A_service_gets_a_token_with_its_key()
    {
        using var key = ClientAssertionKey.FromPem(provider.Key, "k1");

        var token = await new ClientCredentialsCredential(Options("service-key", options => options.ClientAssertionKey = key)).GetTokenAsync(cancellationToken: Cancellation);

        Assert.NotNull(token.ExpiresOn);
    }

    [Fact]
    public async Task A_token_of_the_provider_is_good_for_its_audience_alone()
    {
        using var key = ClientAssertionKey.FromPem(provider.Key, "k1");
        var credential = new ClientCredentialsCredential(Options("service-key", options => (options.ClientAssertionKey, options.Resource) = (key, "https://api.example")));
        var token = (await credential.GetTokenAsync(["read"], Cancellation)).Value;

        using var validator = new JwtValidator(new JwtValidationOptions { Issuer = provider.Issuer, Audiences = { "https://api.example" }, Types = { "at+jwt" } });
        using var other = new JwtValidator(new JwtValidationOptions { Issuer = provider.Issuer, Audiences = { "https://other.example" } });
        var result = await validator.ValidateAsync(token, Cancellation);

        Assert.Equal(JwtFault.None, result.Fault);
        Assert.Equal("service-key", result.Identity!.FindFirst("client_id")?.Value);
        Assert.Equal(JwtFault.Audience, (await other.ValidateAsync(token, Cancellation)).Fault);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_by_name()
    {
        var credential = new ClientCredentialsCredential(Options("service:basic", static options => options.ClientSecret = "wrong"));

        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(cancellationToken: Cancellation));

        Assert.Equal(("invalid_client", 401), (e.OAuthError, (int?)e.StatusCode));
    }

    [Fact]
    public async Task A_user_signs_in_with_a_browser_and_stays_signed_in_while_the_refresh_token_rotates()
    {
        var store = new InMemoryTokenStore();
        using var browser = new FormBrowser();
        var options = Options("app", options => (options.Scopes, options.TokenStore) = (["openid", "offline_access"], store));

        var flow = new AuthorizationCodeFlow(options);
        var credential = await flow.SignInAsync((uri, token) => browser.WalkAsync(new Uri(uri + "&prompt=consent"), token), cancellationToken: Cancellation);
        var tokens = new List<string> { (await credential.GetTokenAsync(cancellationToken: Cancellation)).Value };
        Server.Respond = (request, context) => WireServer.Answer(tokens.Contains(request.Header("Authorization")!["Bearer ".Length..]) ? 401 : 204)(request, context);
        for (var i = 0; i < 3; i++)
        {
            // The API refuses the token, and each refusal rotates.
            await Shop(options => options.Credential = credential).SearchAsync();
            tokens.Add((await credential.GetTokenAsync(cancellationToken: Cancellation)).Value);
        }

        Assert.Equal(4, tokens.Distinct().Count());
        Assert.Equal(tokens[^1], (await new AuthorizationCodeCredential(options).GetTokenAsync(cancellationToken: Cancellation)).Value);
    }

    [Fact]
    public async Task A_spent_code_is_refused_and_so_is_a_foreign_verifier()
    {
        var flow = new AuthorizationCodeFlow(Options("app", static options => options.Scopes = ["openid"]));
        var redirect = new Uri(Server.Address, "/");
        var request = await flow.CreateRequestAsync(redirect, cancellationToken: Cancellation);
        var answer = await AnswerAsync(request);

        await flow.RedeemAsync(request, answer, Cancellation);
        var spent = await Assert.ThrowsAsync<AuthenticationFailedException>(() => flow.RedeemAsync(request, answer, Cancellation));
        var other = await flow.CreateRequestAsync(redirect, cancellationToken: Cancellation);
        var foreign = await Assert.ThrowsAsync<AuthenticationFailedException>(async () =>
            await flow.RedeemAsync(other with { CodeVerifier = request.CodeVerifier }, await AnswerAsync(other), Cancellation));

        Assert.Equal(("invalid_grant", "invalid_grant"), (spent.OAuthError, foreign.OAuthError));
    }

    [Fact]
    public async Task A_user_signs_a_device_in()
    {
        using var browser = new FormBrowser();
        var walk = Task.CompletedTask;
        var credential = new DeviceCodeCredential(Options("device", static options => options.Scopes = ["openid", "offline_access"]), (code, _) =>
        {
            walk = browser.WalkAsync(code.CompleteUri!, Cancellation);
            return Task.CompletedTask;
        });

        var token = await credential.GetTokenAsync(cancellationToken: Cancellation);
        await walk;

        Assert.NotEmpty(token.Value);
    }

    private static async Task<Uri> AnswerAsync(AuthorizationRequest request)
    {
        using var browser = new FormBrowser();
        return await browser.WalkAsync(request.Uri, Cancellation);
    }

    private OAuthOptions Options(string client, Action<OAuthOptions> configure)
    {
        var options = new OAuthOptions { Issuer = provider.Issuer, ClientId = client };
        configure(options);
        return options;
    }
}
