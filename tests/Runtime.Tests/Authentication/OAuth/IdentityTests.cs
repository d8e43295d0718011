using Dovetail.Http;
using Dovetail.Runtime.Tests.Telemetry;
using Dovetail.Runtime.Tests.Wire;
using Dovetail.Telemetry;

namespace Dovetail.Runtime.Tests.Authentication.OAuth;

/// <summary>Who an OAuth credential stands for: limits and metrics keep callers apart by it.</summary>
public sealed class IdentityTests : OAuthTest
{
    [Fact]
    public void A_client_is_itself_whatever_its_secret_and_another_is_not()
    {
        var client = IdentityOf(new ClientCredentialsCredential(Options()));

        Assert.Matches("^[0-9A-F]{32}$", client);
        Assert.Equal(client, IdentityOf(new ClientCredentialsCredential(Options(static options => options.ClientSecret = "rotated"))));
        Assert.NotEqual(client, IdentityOf(new ClientCredentialsCredential(Options(static options => options.ClientId = "other"))));
        Assert.NotEqual(client, IdentityOf(new ClientCredentialsCredential(Options(static options => options.TokenEndpoint = new Uri("https://other.example/token")))));
    }

    [Fact]
    public void A_user_is_the_account_whatever_the_token()
    {
        var anna = IdentityOf(User("anna", "r1"));

        Assert.Matches("^[0-9A-F]{32}$", anna);
        Assert.Equal(anna, IdentityOf(User("anna", "r2")));
        Assert.NotEqual(anna, IdentityOf(User("ben", "r1")));
        Assert.NotEqual(anna, IdentityOf(new ClientCredentialsCredential(Options())));
    }

    [Fact]
    public async Task Tokens_that_follow_each_other_have_one_fingerprint()
    {
        var tokens = 0;
        Identity.Respond = (request, context) => Token($"opaque-{++tokens}")(request, context);
        var name = $"Identity{Guid.NewGuid():N}";
        using var telemetry = new RecordedTelemetry(name);
        var (user, client) = (User("anna", "r1"), new ClientCredentialsCredential(Options()));

        foreach (var credential in new ApiCredential[] { user, user, client, client })
        {
            await new ShopClient(Connect(options => options.Credential = credential, new ApiDescription(name))).DeleteAsync();
            Time.Advance(TimeSpan.FromHours(2));
        }

        var fingerprints = telemetry.Of("dovetail.credential.uses").Select(static measured => measured.Tags["dovetail.credential.fingerprint"]).ToList();
        Assert.Equal((fingerprints[0], fingerprints[2]), (fingerprints[1], fingerprints[3]));
        Assert.Equal(2, fingerprints.Distinct().Count());
        Assert.Equal(4, tokens);
        Assert.Equal(["Bearer opaque-1", "Bearer opaque-2", "Bearer opaque-3", "Bearer opaque-4"], Server.Requests.Select(static request => request.Header("Authorization")));
    }

    [Fact]
    public void A_fingerprint_tells_users_apart_and_nothing_of_a_token_that_says_nothing_of_its_user()
    {
        var (anna, ben) = (User("anna", "r1"), User("ben", "r1"));

        Assert.Matches("^[0-9A-F]{8}$", CredentialFingerprint.TagOf(anna, anna));
        Assert.NotEqual(CredentialFingerprint.TagOf(anna, anna), CredentialFingerprint.TagOf(ben, ben));
        Assert.Null(CredentialFingerprint.TagOf(User(account: null, "r1"), resolved: null));
    }

    private RefreshTokenCredential User(string? account, string token) => new(Options(options => options.Account = account), token);

    private static string? IdentityOf(ApiCredential credential) =>
        new RateLimitContext { Client = "Shop", Limits = [], Credential = credential }.KeyFingerprint;
}
