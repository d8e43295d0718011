using Dovetail;
using Features.SecurityUndeclared;
using Features.Wire;

namespace Features;

/// <summary>A document that declares no security, as many real ones do: a credential is accepted all the same.</summary>
public sealed class UndeclaredSecurityTests : WireTest
{
    public static TheoryData<ApiCredential, string, string> Credentials => new()
    {
        { ApiCredential.Bearer("t"), "Authorization", "Bearer t" },
        { ApiCredential.Header("Authorization", "t", "token"), "Authorization", "token t" },
        { ApiCredential.Header("X-Key", "t"), "X-Key", "t" },
        { ApiCredential.Cookie("sid", "t"), "Cookie", "sid=t" },
    };

    [Theory]
    [MemberData(nameof(Credentials), DisableDiscoveryEnumeration = true)]
    public async Task Any_credential_is_sent(ApiCredential credential, string header, string value)
    {
        await Users(credential).GetMeAsync();

        Assert.Equal(value, Sent.Header(header));
    }

    [Fact]
    public async Task A_query_credential_is_sent()
    {
        await Users(ApiCredential.Query("key", "a b")).GetMeAsync();

        Assert.Equal("/me?key=a%20b", Sent.Target);
    }

    [Fact]
    public async Task A_callback_is_asked()
    {
        await Users(ApiCredential.From(async (_, _) =>
        {
            await Task.Yield();
            return ApiCredential.Bearer("fresh");
        })).GetMeAsync();

        Assert.Equal("Bearer fresh", Sent.Header("Authorization"));
    }

    [Fact]
    public async Task None_is_needed()
    {
        await Users(null).GetMeAsync();

        Assert.Null(Sent.Header("Authorization"));
    }

    private IUsersClient Users(ApiCredential? credential) => new SecurityUndeclaredClient(new() { BaseAddress = Server.Address, Credential = credential }).Users;
}
