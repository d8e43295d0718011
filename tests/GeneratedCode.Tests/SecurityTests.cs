using System.Text;
using Dovetail;
using Features.Security;
using Features.Wire;

namespace Features;

public sealed class SecurityTests : WireTest
{
    private static readonly ApiCredential Key = ApiCredential.ApiKey("k1");
    private static readonly ApiCredential User = ApiCredential.Basic("anna", "sécret:x");
    private static readonly ApiCredential Token = ApiCredential.Bearer("t1");

    private ICallsClient Calls(ApiCredential? credential) => new SecurityClient(new() { BaseAddress = Server.Address, Credential = credential }).Calls;

    [Fact]
    public async Task A_key_goes_where_the_operation_wants_it()
    {
        await Calls(Key).WithDefaultAsync();
        await Calls(Key).WithQueryAsync();
        await Calls(Key).WithCookieAsync();

        Assert.Equal("k1", Server.Requests[0].Header("X-Key"));
        Assert.Equal("/query?key=k1", Server.Requests[1].Target);
        Assert.Equal("sid=k1", Server.Requests[2].Header("Cookie"));
        Assert.Null(Server.Requests[2].Header("X-Key"));
    }

    [Fact]
    public async Task Basic_is_user_and_password_in_UTF_8()
    {
        await Calls(User).WithBasicAsync();

        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("anna:sécret:x")), Sent.Header("Authorization"));
    }

    [Fact]
    public async Task Bearer_is_a_token()
    {
        await Calls(Token).WithBearerAsync();

        Assert.Equal("Bearer t1", Sent.Header("Authorization"));
    }

    [Fact]
    public async Task An_open_operation_gets_no_credential()
    {
        await Calls(Token).WithNoneAsync();

        Assert.Null(Sent.Header("Authorization"));
        Assert.Null(Sent.Header("X-Key"));
    }

    [Fact]
    public async Task Where_anonymous_access_will_do_none_is_needed()
    {
        await Calls(null).WithOptionalAsync();
        await Calls(Token).WithOptionalAsync();

        Assert.Null(Server.Requests[0].Header("Authorization"));
        Assert.Equal("Bearer t1", Server.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task Of_two_choices_the_one_that_fits_is_taken()
    {
        await Calls(Token).WithEitherAsync();
        await Calls(User).WithEitherAsync();

        Assert.StartsWith("Bearer ", Server.Requests[0].Header("Authorization"), StringComparison.Ordinal);
        Assert.StartsWith("Basic ", Server.Requests[1].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schemes_that_are_needed_together_are_sent_together()
    {
        await Calls(ApiCredential.Combine(Key, Token)).WithBothAsync();

        Assert.Equal(("k1", "Bearer t1"), (Sent.Header("X-Key"), Sent.Header("Authorization")));
    }

    [Fact]
    public async Task Without_a_credential_nothing_is_sent_and_the_error_says_what_to_set()
    {
        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await Calls(null).WithDefaultAsync());

        Assert.Empty(Server.Requests);
        Assert.Contains("SECURITY_API_KEY", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_and_a_view_may_have_credentials_of_their_own()
    {
        using var client = new SecurityClient(new() { BaseAddress = Server.Address, Credential = Token });
        await client.With(view => view.Credential = ApiCredential.Bearer("t2")).Calls.WithBearerAsync();
        await client.Calls.WithBearerAsync(new RequestOptions { Credential = ApiCredential.Bearer("t3") });
        await client.Calls.WithBearerAsync();

        Assert.Equal(["Bearer t2", "Bearer t3", "Bearer t1"], Server.Requests.Select(request => request.Header("Authorization")));
    }
}
