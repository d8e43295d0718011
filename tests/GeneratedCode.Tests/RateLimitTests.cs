using Dovetail;
using Features.RateLimits;
using Features.Wire;

namespace Features;

public sealed class RateLimitTests : WireTest
{
    [Fact]
    public async Task A_client_keeps_the_limits_that_its_document_declares()
    {
        await using var client = new RateLimitsClient(new() { BaseAddress = Server.Address });

        await client.Items.ListAsync();
        await client.Items.SearchAsync();
        var group = await Assert.ThrowsAsync<LocalRateLimitException>(async () => await client.Items.SuggestAsync());
        await client.Items.ListAsync();
        var all = await Assert.ThrowsAsync<LocalRateLimitException>(async () => await client.Items.ListAsync());

        Assert.All([group, all], static e => Assert.InRange(e.RetryAfter!.Value, TimeSpan.FromMinutes(58), TimeSpan.FromHours(1)));
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task Options_go_before_the_document()
    {
        var options = new RateLimitsClientOptions { BaseAddress = Server.Address };
        options.RateLimit.Limits = [RateLimit.TokenBucket(100, TimeSpan.FromSeconds(1))];
        options.RateLimit.Groups["search"] = new() { Limits = [RateLimit.SlidingWindow(2, TimeSpan.FromHours(1))] };
        await using var client = new RateLimitsClient(options);

        for (var i = 0; i < 5; i++)
        {
            await client.Items.ListAsync();
        }

        await client.Items.SearchAsync();
        await client.Items.SuggestAsync();
        await Assert.ThrowsAsync<LocalRateLimitException>(async () => await client.Items.SearchAsync());
    }
}
