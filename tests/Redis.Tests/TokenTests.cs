using System.Text;
using StackExchange.Redis;

namespace Dovetail.Redis.Tests;

/// <summary>Tokens that instances share, and the lock under which one of them renews them.</summary>
public sealed class TokenTests(RedisServer server) : IClassFixture<RedisServer>, IAsyncLifetime
{
    private ConnectionMultiplexer _redis = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server.Require();
        _redis = await server.ConnectAsync();
        await _redis.GetServer(server.Address).FlushAllDatabasesAsync();
    }

    public async ValueTask DisposeAsync() => await _redis.DisposeAsync();

    [Fact]
    public async Task An_entry_is_kept_replaced_and_removed()
    {
        var store = new RedisTokenStore(_redis);
        Assert.Null(await store.ReadAsync("AB", Cancellation));

        await store.WriteAsync("AB", "one"u8.ToArray(), null, Cancellation);
        await store.WriteAsync("AB", "two"u8.ToArray(), null, Cancellation);
        Assert.Equal("two", Encoding.UTF8.GetString((await new RedisTokenStore(_redis).ReadAsync("AB", Cancellation))!));
        Assert.Null(await _redis.GetDatabase().KeyTimeToLiveAsync("dovetail:token:AB"));

        await store.RemoveAsync("AB", Cancellation);
        Assert.Null(await store.ReadAsync("AB", Cancellation));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(-60)]
    public async Task An_entry_goes_away_when_it_is_worth_nothing(double seconds)
    {
        var store = new RedisTokenStore(_redis);
        await store.WriteAsync("AB", "one"u8.ToArray(), DateTimeOffset.UtcNow.AddSeconds(seconds), Cancellation);

        await Task.Delay(500, Cancellation);

        Assert.Null(await store.ReadAsync("AB", Cancellation));
    }

    [Fact]
    public async Task One_at_a_time_holds_the_lock()
    {
        var (inside, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var held = await new RedisTokenRefreshLock(_redis).AcquireAsync("AB", Cancellation);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Delay(5, Cancellation);
            Interlocked.Decrement(ref inside);
        }));

        Assert.Equal(1, most);
        Assert.False(await _redis.GetDatabase().KeyExistsAsync("dovetail:lock:AB"));
    }

    [Fact]
    public async Task The_lock_of_a_holder_who_died_comes_free_and_is_not_taken_from_the_next_one()
    {
        var dead = await new RedisTokenRefreshLock(_redis, lease: TimeSpan.FromMilliseconds(200)).AcquireAsync("AB", Cancellation);
        var next = await new RedisTokenRefreshLock(_redis).AcquireAsync("AB", Cancellation);

        await dead.DisposeAsync();

        Assert.True(await _redis.GetDatabase().KeyExistsAsync("dovetail:lock:AB"));
        await next.DisposeAsync();
    }

    [Fact]
    public async Task Who_waits_for_the_lock_can_give_up()
    {
        await using var held = await new RedisTokenRefreshLock(_redis).AcquireAsync("AB", Cancellation);
        using var caller = new CancellationTokenSource(50);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await new RedisTokenRefreshLock(_redis).AcquireAsync("AB", caller.Token));
    }
}
