using Dovetail.Runtime.Tests.Wire;

namespace Dovetail.Runtime.Tests.Authentication.OAuth;

public sealed class DeviceCodeTests : OAuthTest
{
    private const string Code = """{"device_code":"d","user_code":"AB-CD","verification_uri":"https://id.example/device","verification_uri_complete":"javascript:alert(1)","expires_in":600#}""";

    private readonly List<DeviceCode> _shown = [];
    private readonly List<DateTimeOffset> _polls = [];
    private readonly Queue<string> _answers = [];

    [Fact]
    public async Task The_user_is_shown_a_code_and_the_device_asks_until_there_is_a_token()
    {
        Script("", "authorization_pending", "authorization_pending", "token");

        var token = await SignInAsync();

        Assert.Equal("t1", token.Value);
        Assert.Equal(("AB-CD", null), (Assert.Single(_shown).UserCode, _shown[0].CompleteUri));
        Assert.Equal([5, 10, 15], _polls.Select(Seconds));
    }

    [Fact]
    public async Task Slow_down_counts_for_all_polls_to_come()
    {
        Script(",\"interval\":2", "slow_down", "authorization_pending", "slow_down", "token");

        await SignInAsync();

        Assert.Equal([2, 9, 16, 28], _polls.Select(Seconds));
    }

    [Fact]
    public async Task A_refusal_ends_it()
    {
        Script("", "authorization_pending", "access_denied");

        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(SignInAsync);

        Assert.Equal(("access_denied", 2), (e.OAuthError, _polls.Count));
    }

    [Fact]
    public async Task The_end_of_the_code_ends_it()
    {
        Script("", [.. Enumerable.Repeat("authorization_pending", 1000)]);

        var e = await Assert.ThrowsAsync<AuthenticationFailedException>(SignInAsync);

        Assert.Equal(("expired_token", 119), (e.OAuthError, _polls.Count));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"device_code":"d","user_code":"A","verification_uri":"file:///bin/sh","expires_in":600}""")]
    [InlineData("""{"device_code":"d","user_code":"A\u001b[2J","verification_uri":"https://id.example","expires_in":600}""")]
    [InlineData("""{"device_code":"d","user_code":"A","verification_uri":"https://id.example","expires_in":0}""")]
    public async Task A_useless_code_is_not_shown(string answer)
    {
        Identity.Answers(200, answer);

        await Assert.ThrowsAsync<AuthenticationFailedException>(SignInAsync);

        Assert.Empty(_shown);
    }

    private static int Seconds(DateTimeOffset time) => (int)(time - new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds;

    private Task<AccessToken> SignInAsync()
    {
        var options = Options(options => (options.DeviceAuthorizationEndpoint, options.ClientSecret) = (new Uri(Identity.Address, "/device"), null));
        var credential = new DeviceCodeCredential(options, (code, _) =>
        {
            _shown.Add(code);
            return Task.CompletedTask;
        });
        return ElapseAsync(credential.GetTokenAsync(cancellationToken: Cancellation).AsTask(), TimeSpan.FromSeconds(14));
    }

    private void Script(string interval, params string[] answers)
    {
        foreach (var answer in answers)
        {
            _answers.Enqueue(answer);
        }

        Identity.Respond = (request, context) =>
        {
            if (request.Target == "/device")
            {
                return WireServer.Answer(200, Code.Replace("#", interval, StringComparison.Ordinal))(request, context);
            }

            _polls.Add(Time.GetUtcNow());
            return (_answers.Dequeue() is var answer and not "token" ? Refusal(answer) : Token("t1", "r1"))(request, context);
        };
    }
}
