using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dovetail.Jwt;

namespace Dovetail.ResponseFuzz;

/// <summary>Asks an authorization server for its metadata, tokens and keys.</summary>
internal sealed class AuthorizationFuzz : FuzzTarget
{
    private static readonly string[] Names = ["client credentials", "refresh token", "key set"];

    private readonly RSA _key = RSA.Create(2048);
    private readonly string _token;

    public AuthorizationFuzz() => _token = SignedToken();

    protected override int Calls => Names.Length;

    private string Issuer => Server.Address.OriginalString.TrimEnd('/');

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _key.Dispose();
    }

    protected override string NameOf(int call) => Names[call];

    protected override Task CallAsync(int call) => call switch
    {
        0 => new ClientCredentialsCredential(Options()).GetTokenAsync().AsTask(),
        1 => new RefreshTokenCredential(Options(), "r3fresh").GetTokenAsync().AsTask(),
        _ => ValidateAsync(),
    };

    protected override Task<Answer> AnswerAsync(WireRequest request)
    {
        var answer = new Answer { Body = Encoding.UTF8.GetBytes(BodyFor(new Uri(Server.Address, request.Target).AbsolutePath)) };
        answer.Set("Content-Type", "application/json");
        return Task.FromResult(answer);
    }

    private OAuthOptions Options() => new() { ClientId = "client", ClientSecret = "s3cret", Issuer = new Uri(Issuer), Timeout = Attempt };

    private async Task ValidateAsync()
    {
        using var validator = new JwtValidator(new JwtValidationOptions { Issuer = new Uri(Issuer), Audiences = { "api" }, Timeout = Attempt });
        var result = await validator.ValidateAsync(_token);
        if (!result.IsValid)
        {
            throw new AuthenticationFailedException(result.ToString());
        }
    }

    private string BodyFor(string path)
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        object body = path switch
        {
            "/token" => new { access_token = "t0ken", token_type = "Bearer", expires_in = 3600, refresh_token = "r0tated" },
            "/jwks" => new { keys = new[] { new { kty = "RSA", kid = "k", use = "sig", alg = "RS256", n = Base64Url(parameters.Modulus!), e = Base64Url(parameters.Exponent!) } } },
            _ => new { issuer = Issuer, token_endpoint = $"{Issuer}/token", jwks_uri = $"{Issuer}/jwks", authorization_endpoint = $"{Issuer}/authorize" },
        };
        return JsonSerializer.Serialize(body);
    }

    private string SignedToken()
    {
        var head = Base64Url(Encoding.UTF8.GetBytes("""{"alg":"RS256","kid":"k","typ":"JWT"}"""));
        var payload = Base64Url(JsonSerializer.SerializeToUtf8Bytes(new { iss = Issuer, aud = "api", sub = "me", exp = DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeSeconds() }));
        return $"{head}.{payload}.{Base64Url(_key.SignData(Encoding.ASCII.GetBytes($"{head}.{payload}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
