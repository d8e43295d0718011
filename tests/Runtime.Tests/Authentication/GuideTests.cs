using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dovetail.Jwt;
using Microsoft.AspNetCore.DataProtection;

namespace Dovetail.Runtime.Tests.Authentication;

/// <summary>The code of docs/guide/authentication.md compiles, for it stands here too.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public void Each_line_of_code_of_the_guide_stands_here()
    {
        var guide = File.ReadAllText(RepositoryRoot.PathOf("docs", "guide", "authentication.md"));
        var here = Lines(File.ReadAllText(RepositoryRoot.PathOf("tests", "Runtime.Tests", "Authentication", "GuideTests.cs"))).ToHashSet();
        var code = CodeBlock().Matches(guide).SelectMany(static block => Lines(block.Groups[1].Value)).ToList();

        Assert.True(code.Count > 30);
        Assert.All(code, line => Assert.Contains(line, here));
    }

    internal static void Service(string clientId, string clientSecret, string pem, string keyId)
    {
        var shop = new ShopClient(new() { Credential = ApiCredential.ClientCredentials(clientId, clientSecret) });

        var credential = new ClientCredentialsCredential(new OAuthOptions
        {
            Issuer = new Uri("https://login.example"),
            ClientId = clientId,
            ClientAssertionKey = ClientAssertionKey.FromPem(pem, keyId),
            Scopes = ["orders.read"],
            Audience = "https://api.example",
        });

        _ = (shop, credential);
    }

    internal static void Keys(string key, string newKey)
    {
        ApiKeyCredential credential = ApiCredential.ApiKey(key);
        var shop = new ShopClient(new() { Credential = credential });

        credential.Update(newKey);

        _ = shop;
    }

    internal static async Task UserAsync(string clientId, Uri answer, GuideShop shop)
    {
        var registration = new OAuthOptions
        {
            Issuer = new Uri("https://login.example"),
            ClientId = clientId,
            Scopes = ["openid", "offline_access", "orders.read"],
        };
        var flow = new AuthorizationCodeFlow(registration);
        AuthorizationRequest request = await flow.CreateRequestAsync(new Uri("https://app.example/signed-in"));
        Redirect(request.Uri);

        AuthorizationCodeCredential anna = await flow.RedeemAsync(request, answer);
        await shop.With(view => view.Credential = anna).Orders.ListAsync();

        AuthorizationCodeCredential user = await flow.SignInAsync((uri, _) => OpenBrowser(uri));

        var device = new DeviceCodeCredential(registration, (code, _) => Show($"Open {code.VerificationUri} and enter {code.UserCode}"));
        await device.GetTokenAsync();

        _ = user;
        static void Redirect(Uri uri) => _ = uri;
        static Task OpenBrowser(Uri uri) => Task.FromResult(uri);
        static Task Show(string text) => Task.FromResult(text);
    }

    internal static void Store(OAuthOptions registration, string refreshToken, string folder, IDataProtector protector, string userId)
    {
        var imported = new RefreshTokenCredential(registration, refreshToken);

        registration.TokenStore = new EncryptedTokenStore(new FileTokenStore(folder), protector.Protect, protector.Unprotect);
        registration.Account = userId;
        var returning = new AuthorizationCodeCredential(registration);

        _ = (imported, returning);
    }

    internal static void Certificates()
    {
        var options = new ShopClientOptions();
        options.Transport.ClientCertificateFile = "/run/secrets/client.pem";
        options.Transport.ClientCertificateKeyFile = "/run/secrets/client.key";
        options.Transport.TrustedCertificatesFile = "/etc/ssl/private-ca.pem";
    }

    internal static async Task<int> ValidateAsync(string token)
    {
        var validator = new JwtValidator(new JwtValidationOptions { Issuer = new Uri("https://login.example"), Audiences = { "https://api.example" } });
        JwtResult result = await validator.ValidateAsync(token);

        if (!result.IsValid)
        {
            return result.Fault is JwtFault.KeysUnavailable ? 503 : 401;
        }

        string? subject = result.Identity?.FindFirst("sub")?.Value;

        return subject is null ? 401 : 200;
    }

    /// <summary>The lines, without what stands behind them.</summary>
    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(static line => Comment().Replace(line, "").Trim()).Where(static line => line.Length > 0);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("(^|\\s)//.*$")]
    private static partial Regex Comment();

    internal interface IVault
    {
        Task<(string Token, DateTimeOffset EndsOn)> LeaseAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken);
    }

    internal abstract class GuideShop
    {
        public abstract GuideShop Orders { get; }

        public abstract GuideShop With(Action<ApiClientView> configure);

        public abstract Task ListAsync();
    }

    private sealed class ShopClientOptions : ApiClientOptions;

    private sealed class ShopClient(ShopClientOptions options)
    {
        public ShopClientOptions Options => options;
    }

    internal sealed class HmacHandler(string keyId, byte[] key) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (ApiCallContext.Of(request) is { IsForeign: false })
            {
                var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
                var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
                var signed = $"{request.Method}\n{request.RequestUri!.PathAndQuery}\n{date}\n{Convert.ToHexString(SHA256.HashData(body))}";
                request.Headers.TryAddWithoutValidation("X-Date", date);
                request.Headers.TryAddWithoutValidation("X-Signature", $"{keyId}:{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)))}");
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }

    internal sealed class VaultCredential(IVault vault) : AccessTokenCredential
    {
        protected override async ValueTask<AccessToken> RequestTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken)
        {
            var lease = await vault.LeaseAsync(request.Scopes, cancellationToken);
            return new AccessToken(lease.Token, lease.EndsOn);
        }
    }
}
