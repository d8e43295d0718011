using Dovetail.Http;
using Dovetail.Serialization;
using StackExchange.Redis;

namespace Dovetail.Redis.Tests;

/// <summary>What a caller is told while Redis is away and calls must not go without it. Needs no Redis.</summary>
public sealed class AwayTests
{
    [Fact]
    public async Task An_outage_is_told_as_one_with_the_same_words_each_time()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync("127.0.0.1:1,abortConnect=false,connectTimeout=50,connectRetry=0");
        using var limiter = new RedisRateLimiter(redis, new RedisRateLimitOptions { FailureMode = RedisFailureMode.Closed });
        await using var connection = ApiConnection.Create(new ApiDescription("Shop"), new ApiClientOptions
        {
            BaseAddress = new Uri("http://127.0.0.1:1"),
            RateLimiter = limiter,
            RateLimit = new() { Limits = [RateLimit.SlidingWindow(10, TimeSpan.FromSeconds(1))] },
        });
        var operation = new ApiOperation<NoContent>("getOrder", "GET", "/") { Response = new EmptyResponse() };

        var faults = new List<RateLimiterUnavailableException>();
        for (var number = 0; number < 3; number++)
        {
            faults.Add(await Assert.ThrowsAsync<RateLimiterUnavailableException>(async () =>
                await operation.Send(new ApiRequest(connection, options: null), TestContext.Current.CancellationToken)));
        }

        Assert.Single(faults.Select(static fault => fault.Message).Distinct());
        Assert.Contains("Redis can not be asked", faults[0].Message, StringComparison.Ordinal);
        Assert.All(faults, static fault => Assert.NotNull(fault.RetryAfter));
        Assert.Equal("rate_limiter_unavailable", faults[0].ToError().Code);
    }
}
