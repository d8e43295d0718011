using System.Text;
using Dovetail.Http;
using Dovetail.RateLimiting.Internal;
using Dovetail.Runtime.Tests.Resilience;
using Dovetail.Runtime.Tests.Wire;
using static Dovetail.Chaos.ChaosServer;

namespace Dovetail.Runtime.Tests.RateLimiting;

/// <summary>Whose calls count together: who calls is told by what a credential stands for, however many there are.</summary>
public sealed class CallerTests : ChaosTest
{
    [Fact]
    public void Many_keys_are_as_many_callers()
    {
        var identities = Enumerable.Range(0, 1000).Select(static number => Identity(ApiCredential.ApiKey($"key-{number}"))).ToList();

        Assert.Equal(1000, identities.Distinct().Count());
        Assert.All(identities, static identity => Assert.Matches("^[0-9A-F]{32}$", identity));
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public void The_same_caller_in_another_object_is_the_same(string one, string other, bool areSame) =>
        Assert.Equal(areSame, Identity(Parse(one)) == Identity(Parse(other)));

    public static TheoryData<string, string, bool> Callers => new()
    {
        { "key:a", "key:a", true },
        { "key:a", "key:b", false },
        { "basic:anna:1", "basic:anna:2", true },
        { "basic:anna:1", "basic:ben:1", false },
        { "basic::k1", "basic::k2", false },
        { "bearer:opaque", "bearer:opaque", true },
        { "bearer:opaque", "bearer:other", false },
        { $"bearer:{Jwt("anna", 1)}", $"bearer:{Jwt("anna", 2)}", true },
        { $"bearer:{Jwt("anna", 1)}", $"bearer:{Jwt("ben", 1)}", false },
        { "bearer:a.b.c", "bearer:a.b.d", false },
    };

    [Fact]
    public void Nothing_of_a_secret_is_shown()
    {
        const string secret = "s3cr3t-of-the-shop";

        var plain = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(secret)))[..8];
        Assert.DoesNotContain(plain, Identity(ApiCredential.ApiKey(secret))!, StringComparison.Ordinal);
        Assert.Null(Identity(null));
    }

    [Fact]
    public async Task A_credential_made_anew_for_each_call_has_one_limit()
    {
        var connection = Limited(static () => ApiCredential.Bearer("same"));
        await RunAsync(Send("GET", connection: connection));

        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", connection: connection));
    }

    [Fact]
    public async Task Tokens_of_several_users_have_a_limit_each()
    {
        var number = 0;
        var connection = Limited(() => ApiCredential.Bearer(Jwt($"user-{number++ / 2}", number)));
        await RunAsync(Send("GET", connection: connection));
        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", connection: connection));

        await RunAsync(Send("GET", connection: connection));
        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await Send("GET", connection: connection));
    }

    [Fact]
    public void Callers_that_are_long_gone_are_forgotten_and_one_who_has_used_the_limit_is_not()
    {
        var lanes = new RateLimitLanes(Time, new FixedRandom(0.5));
        var limits = LimitSet.Of([RateLimit.SlidingWindow(1, TimeSpan.FromDays(1))], shared: false, queueLimit: 0);
        var spent = lanes.Of(new LaneKey(limits, null, null, null, "spent"));
        Assert.True(spent.AttemptAcquire().IsAcquired);
        for (var caller = 0; caller < 10_000; caller++)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            _ = lanes.Of(new LaneKey(limits, null, null, null, caller));
        }

        Assert.InRange(lanes.Count, 60, 2_100);
        Assert.False(lanes.Of(new LaneKey(limits, null, null, null, "spent")).AttemptAcquire().IsAcquired);
    }

    private ApiConnection Limited(Func<ApiCredential> credential)
    {
        Server.Default = Answer(204);
        return Connect(options =>
        {
            options.Credential = ApiCredential.From((_, _) => new(credential()));
            options.Retry.Enabled = false;
            options.RateLimit = new()
            {
                Limits = [RateLimit.SlidingWindow(1, TimeSpan.FromHours(1))],
                PartitionBy = RateLimitPartition.Credential,
                MaxWait = TimeSpan.FromSeconds(1),
            };
        });
    }

    private static string? Identity(ApiCredential? credential) => new RateLimitContext { Client = "Shop", Limits = [], Credential = credential }.KeyFingerprint;

    private static ApiCredential Parse(string text) => text.Split(':') switch
    {
        ["key", var key] => ApiCredential.ApiKey(key),
        ["basic", var user, var password] => ApiCredential.Basic(user, password),
        [_, var token] => ApiCredential.Bearer(token),
        _ => throw new ArgumentException(text),
    };

    private static string Jwt(string subject, int number)
    {
        var payload = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"iss":"https://login.example","sub":"{{subject}}","jti":"{{number}}"}"""));
        return $"e30.{payload.TrimEnd('=').Replace('+', '-').Replace('/', '_')}.x{number}";
    }
}
