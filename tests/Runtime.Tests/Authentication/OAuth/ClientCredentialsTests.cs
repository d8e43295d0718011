using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dovetail.Http;
using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Authentication.OAuth;

public sealed class ClientCredentialsTests : OAuthTest
{
    [Fact]
    public async Task A_client_asks_for_a_token_and_sends_it()
    {
        var credential = new ClientCredentialsCredential(Options(static options => (options.Scopes, options.Audience) = (["a b", "c"], "api")));

        await Shop(options => options.Credential = credential).SearchAsync();
        await Shop(options => options.Credential = credential).SearchAsync();

        var request = Identity.Request;
        Assert.Equal(("POST", "/token", "application/x-www-form-urlencoded"), (request.Method, request.Target, request.Header("Content-Type")));
        Assert.Equal("grant_type=client_credentials&scope=a+b+c&audience=api", request.Text);
        Assert.All(Server.Requests, call => Assert.Equal("Bearer t1", call.Header("Authorization")));
    }

    [Fact]
    public async Task An_operation_asks_for_the_scopes_of_its_description()
    {
        var scheme = SecurityScheme.OAuth2("oauth", "https://id.example/token");
        var credential = new ClientCredentialsCredential(Options());

        await SendAsync(credential, new SecurityRequirement(new SecurityAlternative(new SchemeUse(scheme, "write", "read"))));
        await SendAsync(credential, new SecurityRequirement(new SecurityAlternative(new SchemeUse(scheme, "read"))));

        Assert.Equal(["read write", "read"], Identity.Requests.Select(static request => Form(request)["scope"]));
    }

    [Fact]
    public async Task Id_and_secret_are_form_encoded_before_they_are_joined()
    {
        await new ClientCredentialsCredential(Options(static options => (options.ClientId, options.ClientSecret) = ("a:b c", "p%:ü+"))).GetTokenAsync(cancellationToken: Cancellation);

        var header = Identity.Request.Header("Authorization")!;
        Assert.Equal("a%3Ab+c:p%25%3A%C3%BC%2B", Encoding.ASCII.GetString(Convert.FromBase64String(header["Basic ".Length..])));
    }

    [Fact]
    public async Task A_server_that_wants_the_secret_in_the_form_gets_it_there()
    {
        await new ClientCredentialsCredential(Options(static options => options.ClientAuthentication = ClientAuthentication.Post)).GetTokenAsync(cancellationToken: Cancellation);

        Assert.Null(Identity.Request.Header("Authorization"));
        Assert.Equal(("shop", "s3cr3t"), (Form(Identity.Request)["client_id"], Form(Identity.Request)["client_secret"]));
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("ES512")]
    public async Task A_key_signs_a_new_assertion_for_each_request(string algorithm)
    {
        using var rsa = RSA.Create(2048);
        using var ecdsa = ECDsa.Create(algorithm switch { "ES384" => ECCurve.NamedCurves.nistP384, "ES512" => ECCurve.NamedCurves.nistP521, _ => ECCurve.NamedCurves.nistP256 });
        using var key = ClientAssertionKey.FromPem(algorithm == "RS256" ? rsa.ExportPkcs8PrivateKeyPem() : ecdsa.ExportECPrivateKeyPem(), "k1");
        Identity.Answers(503);
        var credential = new ClientCredentialsCredential(Options(options => (options.ClientSecret, options.ClientAssertionKey) = (null, key)));

        await Assert.ThrowsAsync<AuthenticationFailedException>(() => ElapseAsync(credential.GetTokenAsync(cancellationToken: Cancellation).AsTask(), TimeSpan.FromSeconds(5)));

        var assertions = Identity.Requests.Select(static request => Form(request)["client_assertion"]).ToArray();
        Assert.Equal((3, 3), (assertions.Length, assertions.Distinct().Count()));
        var parts = assertions[0].Split('.');
        Assert.Equal($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"k1"}""", Decode(parts[0]));
        var claims = JsonDocument.Parse(Decode(parts[1])).RootElement;
        Assert.Equal(("shop", "shop", new Uri(Identity.Address, "/token").OriginalString), (Text("iss"), Text("sub"), Text("aud")));
        Assert.Equal(60, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        var (signed, signature) = (Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Convert.FromBase64String(parts[2].Replace('-', '+').Replace('_', '/').PadRight((parts[2].Length + 3) / 4 * 4, '=')));
        Assert.True(algorithm switch
        {
            "RS256" => rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "ES384" => ecdsa.VerifyData(signed, signature, HashAlgorithmName.SHA384),
            "ES512" => ecdsa.VerifyData(signed, signature, HashAlgorithmName.SHA512),
            _ => ecdsa.VerifyData(signed, signature, HashAlgorithmName.SHA256),
        });

        string? Text(string name) => claims.GetProperty(name).GetString();
    }

    [Fact]
    public async Task A_server_that_asks_to_wait_is_not_asked_before()
    {
        Identity.Answers(429, headers: [("Retry-After", "30")]);
        var credential = new ClientCredentialsCredential(Options());

        var e = await FailAsync(credential);
        _ = await FailAsync(credential);
        Time.Advance(TimeSpan.FromSeconds(29));
        _ = await FailAsync(credential);

        Assert.Equal(TimeSpan.FromSeconds(30), e.RetryAfter);
        Assert.Single(Identity.Requests);
        Time.Advance(TimeSpan.FromSeconds(1));
        _ = await FailAsync(credential);
        Assert.Equal(2, Identity.Requests.Count);
    }

    [Fact]
    public async Task A_hint_of_years_does_not_switch_the_client_off()
    {
        Identity.Answers(503, headers: [("Retry-After", "31536000")]);
        var credential = new ClientCredentialsCredential(Options());
        _ = await FailAsync(credential);
        Identity.Respond = Token("t1");
        Time.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal("t1", (await credential.GetTokenAsync(cancellationToken: Cancellation)).Value);
    }

    [Fact]
    public async Task A_server_in_trouble_is_asked_again_a_few_times()
    {
        Identity.Respond = (request, context) => Identity.Requests.Count < 3 ? WireServer.Answer(500)(request, context) : Token("late")(request, context);

        var token = await ElapseAsync(new ClientCredentialsCredential(Options()).GetTokenAsync(cancellationToken: Cancellation).AsTask(), TimeSpan.FromSeconds(5));

        Assert.Equal("late", token.Value);
    }

    [Fact]
    public async Task A_silent_server_is_left_after_the_timeout()
    {
        Identity.Respond = static (_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted);

        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(() =>
            ElapseAsync(new ClientCredentialsCredential(Options(static options => options.MaxRetries = 0)).GetTokenAsync(cancellationToken: Cancellation).AsTask(), TimeSpan.FromSeconds(20)));

        Assert.Contains("15 s", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_which_and_shows_no_secret()
    {
        Identity.Answers(401, """{"error":"invalid_client","error_description":"s3cr3t is\r\nwrong"}""");

        var e = await FailAsync(new ClientCredentialsCredential(Options()));

        Assert.Equal(("invalid_client", 401), (e.OAuthError, (int?)e.StatusCode));
        Assert.Contains("*** is  wrong", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"access_token":7}""")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":"a\r\nX-B: c"}""")]
    [InlineData("""{"access_token":"\ud800"}""")]
    [InlineData("""{"access_token":"t","token_type":"mac"}""")]
    [InlineData("""{"access_token":"t","refresh_token":{"a":1}""")]
    public async Task An_answer_without_a_usable_token_is_a_failure_that_says_so(string answer)
    {
        Identity.Answers(200, answer);

        var e = await FailAsync(new ClientCredentialsCredential(Options()));

        Assert.Equal(200, (int?)e.StatusCode);
        Assert.Null(e.InnerException);
    }

    [Fact]
    public async Task An_endless_or_bottomless_answer_is_one_too()
    {
        Identity.Answers(200, new string('[', 100_000));
        await FailAsync(new ClientCredentialsCredential(Options()));
        Identity.Answers(200, new string(' ', 300_000));
        Assert.Contains("larger", (await FailAsync(new ClientCredentialsCredential(Options()))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 300)]
    [InlineData(",\"expires_in\":0", 300)]
    [InlineData(",\"expires_in\":-1", 300)]
    [InlineData(",\"expires_in\":\"60\"", 60)]
    [InlineData(",\"expires_in\":\"soon\"", 300)]
    [InlineData(",\"expires_in\":1e300", 31_536_000)]
    [InlineData(",\"expires_in\":10", 10)]
    public async Task The_lifetime_is_read_with_caution(string member, int seconds)
    {
        Identity.Answers(200, $$"""{"access_token":"t"{{member}}}""");
        var credential = new ClientCredentialsCredential(Options());

        await credential.GetTokenAsync(cancellationToken: Cancellation);
        await credential.GetTokenAsync(cancellationToken: Cancellation);
        Assert.Single(Identity.Requests);

        Time.Advance(TimeSpan.FromSeconds(seconds));
        await credential.GetTokenAsync(cancellationToken: Cancellation);
        Assert.Equal(2, Identity.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Identity.Answers(307, headers: [("Location", Server.Address.AbsoluteUri)]);

        await FailAsync(new ClientCredentialsCredential(Options()));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_rotated_secret_is_used_at_once()
    {
        var credential = new ClientCredentialsCredential(Options());
        await credential.GetTokenAsync(cancellationToken: Cancellation);

        credential.UpdateClientSecret("n3w");
        await credential.GetTokenAsync(cancellationToken: Cancellation);

        Assert.Equal(["shop:s3cr3t", "shop:n3w"], Identity.Requests.Select(static request => Encoding.ASCII.GetString(Convert.FromBase64String(request.Header("Authorization")!["Basic ".Length..]))));
    }

    [Fact]
    public async Task A_secret_in_a_mounted_file_can_be_rotated()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "secret");
        await File.WriteAllTextAsync(path, "s3cr3t\n", Cancellation);
        var credential = new ClientCredentialsCredential(Options(options => (options.ClientSecret, options.ClientSecretFile) = (null, path)));
        await credential.GetTokenAsync(cancellationToken: Cancellation);

        await File.WriteAllTextAsync(path, "n3w\n", Cancellation);
        await credential.GetTokenAsync(cancellationToken: Cancellation);

        Assert.Equal(2, Identity.Requests.Select(static request => request.Header("Authorization")).Distinct().Count());
    }

    [Fact]
    public void All_that_is_missing_or_wrong_is_named_at_once()
    {
        var missing = Assert.Throws<ApiConfigurationException>(static () => new ClientCredentialsCredential(new OAuthOptions()));
        Assert.All(["TokenEndpoint", "Issuer", "ClientId", "ClientSecret", "ClientSecretFile"], name => Assert.Contains(name, missing.Message, StringComparison.Ordinal));

        var wrong = Assert.Throws<ApiConfigurationException>(static () => new ClientCredentialsCredential(new OAuthOptions
        {
            TokenEndpoint = new Uri("http://id.example/token"),
            ClientId = " ",
            ClientSecret = "s3cr3t\n",
            Timeout = TimeSpan.Zero,
            MaxRetries = -1,
            DefaultTokenLifetime = TimeSpan.Zero,
        }));
        Assert.Equal(6, wrong.Failures.Count);
        Assert.DoesNotContain("s3cr3t", wrong.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_endpoint_is_looked_up_at_the_issuer_once()
    {
        var issuer = Identity.Address.OriginalString.TrimEnd('/');
        Identity.Respond = (request, context) => request.Method == "GET"
            ? WireServer.Answer(200, $$"""{"issuer":"{{issuer}}","token_endpoint":"{{issuer}}/found"}""")(request, context)
            : Token("t", expiresIn: 60)(request, context);
        var credential = new ClientCredentialsCredential(Options(options => (options.TokenEndpoint, options.Issuer) = (null, new Uri(issuer))));

        await credential.GetTokenAsync(cancellationToken: Cancellation);
        Time.Advance(TimeSpan.FromMinutes(1));
        await credential.GetTokenAsync(cancellationToken: Cancellation);

        Assert.Equal(["/.well-known/openid-configuration", "/found", "/found"], Identity.Requests.Select(static request => request.Target));
    }

    [Theory]
    [InlineData("""{"issuer":"https://evil.example","token_endpoint":"https://evil.example/token"}""")]
    [InlineData("""{"token_endpoint":"https://evil.example/token"}""")]
    [InlineData("""{"issuer":"#","token_endpoint":"http://evil.example/token"}""")]
    [InlineData("""{"issuer":"#","token_endpoint":"file:///etc/passwd"}""")]
    [InlineData("""{"issuer":"#"}""")]
    [InlineData("[]")]
    public async Task Metadata_of_another_issuer_or_with_useless_endpoints_is_refused(string metadata)
    {
        var issuer = Identity.Address.OriginalString.TrimEnd('/');
        Identity.Answers(200, metadata.Replace("#", issuer, StringComparison.Ordinal));

        await FailAsync(new ClientCredentialsCredential(Options(options => (options.TokenEndpoint, options.Issuer) = (null, new Uri(issuer)))));

        Assert.Single(Identity.Requests);
    }

    private static Task<AuthenticationFailedException> FailAsync(ClientCredentialsCredential credential) =>
        Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(cancellationToken: Cancellation));

    private async Task SendAsync(ApiCredential credential, SecurityRequirement requirement)
    {
        var operation = new ApiOperation<NoContent>("op", "GET", "/x") { Response = new EmptyResponse(), Security = requirement };
        await operation.Send(new ApiRequest(Connect(options => options.Credential = credential), null), Cancellation);
    }
}
