using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Authentication.OAuth;

public sealed class DescribedCredentialTests : OAuthTest
{
    [Fact]
    public async Task The_authorization_server_of_the_description_is_asked()
    {
        await SendAsync(ApiCredential.ClientCredentials("shop", "s3cr3t"), Scheme(new Uri(Identity.Address, "/token").OriginalString), declaresServer: true);

        Assert.Equal("/token", Identity.Request.Target);
        Assert.Equal("read", Form(Identity.Request)["scope"]);
        Assert.Equal("Bearer t1", Server.Request.Header("Authorization"));
    }

    [Fact]
    public async Task A_relative_token_url_belongs_to_the_server_that_is_called()
    {
        Server.Respond = (request, context) => (request.Target == "/oauth/token" ? Token("t1") : WireServer.Answer(204))(request, context);

        await SendAsync(ApiCredential.ClientCredentials("shop", "s3cr3t"), Scheme("/oauth/token"), declaresServer: false);

        Assert.Equal(["/oauth/token", "/x"], Server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task An_openid_provider_is_discovered()
    {
        var issuer = Identity.Address.OriginalString.TrimEnd('/');
        Identity.Respond = (request, context) => request.Method == "GET"
            ? WireServer.Answer(200, $$"""{"issuer":"{{issuer}}","token_endpoint":"{{issuer}}/found"}""")(request, context)
            : Token("t1")(request, context);

        await SendAsync(ApiCredential.ClientCredentials("shop", "s3cr3t"), SecurityScheme.OpenIdConnect("oidc", issuer + "/.well-known/openid-configuration"), declaresServer: true);

        Assert.Equal(["/.well-known/openid-configuration", "/found"], Identity.Requests.Select(static request => request.Target));
    }

    [Theory]
    [InlineData("https://id.example/token")]
    [InlineData("")]
    [InlineData("ftp://id.example/token")]
    public async Task A_secret_does_not_go_to_the_server_of_another_installation_or_to_a_useless_one(string tokenUrl)
    {
        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(() => SendAsync(ApiCredential.ClientCredentials("shop", "s3cr3t"), Scheme(tokenUrl), declaresServer: false));

        Assert.Contains("SHOP_TOKEN_URL", e.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Options_go_before_the_description()
    {
        var credential = ApiCredential.ClientCredentials("shop", "s3cr3t", options => options.TokenEndpoint = new Uri(Identity.Address, "/mine"));

        await SendAsync(credential, Scheme("https://id.example/token"), declaresServer: false);

        Assert.Equal("/mine", Identity.Request.Target);
    }

    [Fact]
    public void What_is_missing_is_named_when_the_credential_is_made() =>
        Assert.Contains("ClientSecret", Assert.Throws<ApiConfigurationException>(static () => ApiCredential.ClientCredentials("shop")).Message, StringComparison.Ordinal);

    private static SecurityScheme Scheme(string tokenUrl) => SecurityScheme.OAuth2("oauth", tokenUrl);

    private async Task SendAsync(ApiCredential credential, SecurityScheme scheme, bool declaresServer)
    {
        var description = new ApiDescription("Shop")
        {
            EnvironmentPrefix = "SHOP",
            Schemes = [scheme],
            Security = new SecurityRequirement(new SecurityAlternative(new SchemeUse(scheme, "read"))),
            Servers = declaresServer ? [new ApiServer("Default", Server.Address.AbsoluteUri)] : [],
        };
        var operation = new ApiOperation<NoContent>("op", "GET", "/x") { Response = new EmptyResponse() };
        await operation.Send(new ApiRequest(Connect(options => options.Credential = credential, description), null), Cancellation);
    }
}
