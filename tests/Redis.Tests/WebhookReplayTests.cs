using Dovetail.Webhooks;
using StackExchange.Redis;

namespace Dovetail.Redis.Tests;

/// <summary>Which webhooks were handled, told by Redis to all instances.</summary>
public sealed class WebhookReplayTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Behaviour_82_Of_all_instances_that_claim_at_once_one_gets_the_message()
    {
        redis.Require();
        await using var first = await redis.ConnectAsync();
        await using var second = await redis.ConnectAsync();
        IWebhookReplayStore[] stores = [new RedisWebhookReplayStore(first), new RedisWebhookReplayStore(second)];

        var claims = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i => await stores[i % 2].ClaimAsync("one", $"{i}", Lease, TestContext.Current.CancellationToken)));

        Assert.Equal(1, claims.Count(static claim => claim is WebhookClaim.Claimed));
        Assert.Equal(99, claims.Count(static claim => claim is WebhookClaim.InProgress));
    }

    [Fact]
    public async Task What_is_released_can_be_claimed_again_by_its_owner_alone_and_what_is_completed_can_not()
    {
        redis.Require();
        var token = TestContext.Current.CancellationToken;
        await using var connection = await redis.ConnectAsync();
        var store = new RedisWebhookReplayStore(connection);

        Assert.Equal(WebhookClaim.Claimed, await store.ClaimAsync("two", "a", Lease, token));
        await store.ReleaseAsync("two", "b", token);
        Assert.Equal(WebhookClaim.InProgress, await store.ClaimAsync("two", "b", Lease, token));
        await store.ReleaseAsync("two", "a", token);
        Assert.Equal(WebhookClaim.Claimed, await store.ClaimAsync("two", "b", Lease, token));
        await store.CompleteAsync("two", TimeSpan.FromDays(3), token);
        await store.ReleaseAsync("two", "b", token);
        Assert.Equal(WebhookClaim.Completed, await store.ClaimAsync("two", "a", Lease, token));
        Assert.InRange((await connection.GetDatabase().KeyTimeToLiveAsync("dovetail:webhook:two"))!.Value, TimeSpan.FromDays(2), TimeSpan.FromDays(3));
    }

    [Fact]
    public async Task A_claim_ends_by_itself()
    {
        redis.Require();
        var token = TestContext.Current.CancellationToken;
        await using var connection = await redis.ConnectAsync();
        var store = new RedisWebhookReplayStore(connection);

        Assert.Equal(WebhookClaim.Claimed, await store.ClaimAsync("three", "a", TimeSpan.FromMilliseconds(1), token));
        while (await connection.GetDatabase().KeyExistsAsync("dovetail:webhook:three"))
        {
            await Task.Yield();
        }

        Assert.Equal(WebhookClaim.Claimed, await store.ClaimAsync("three", "b", Lease, token));
    }

    [Fact]
    public async Task Behaviour_82_A_Redis_that_is_not_there_is_an_exception()
    {
        var options = ConfigurationOptions.Parse("127.0.0.1:1,abortConnect=false,connectTimeout=100,connectRetry=0");
        options.BacklogPolicy = BacklogPolicy.FailFast;
        await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
        var store = new RedisWebhookReplayStore(connection);

        await Assert.ThrowsAnyAsync<RedisException>(async () => await store.ClaimAsync("four", "a", Lease, TestContext.Current.CancellationToken));
    }
}
